import type { AlertWatch } from '../../contracts/stream/alert-watch.ts';
import type { AlertSummary, AttentionReason, BoardTile } from '../../contracts/stream/board.ts';
import { blockedOftenLastsMs } from '../../domain/incidents/blocked-often.ts';
import { clockWords } from '../browser/time-words.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import { asBefore } from './as-before.ts';
import { emptyBoard, type BoardState } from './board-state.ts';
import { isInSight, tileStatus, type TileStatus } from './tile-status.ts';

/** What one tile shows: no address, no title, no name (design, truth 9). */
export type TileView = {
  deviceId: string;
  number: number | null;
  colour: ClassColour | undefined;
  status: TileStatus;
  /** It has a stream of its own at this moment; undefined while that is not known. */
  present: boolean | undefined;
  /** Another tile claims the same number. */
  twice: boolean;
  /** The class whose lesson runs there, where another one has signed in. */
  expected: ClassColour | undefined;
  /** A child there says that this is not its number. */
  questioned: boolean;
  /** What the hub noticed of it by itself; it stands whether or not the Chromebook is there. */
  noticed: readonly string[];
  /** Addresses are refused there often at this time. */
  blockedOften: boolean;
  /** When it was last heard, in words, where it is not connected. */
  offlineSince: string | undefined;
  /** An adult has ended it: `revoked` or `replaced`. */
  ended: string | undefined;
  /** Presses in sight, oldest first. The same array as before where nothing changed. */
  alerts: readonly AlertSummary[];
  /** Who has seen those whose shield is up, and whom the hub has called about them. */
  watches: readonly AlertWatch[];
};

/** The tiles as they were worked out the last time, and what from. */
export type KnownTiles = {
  board: BoardState;
  hubNow: number;
  ofDevice: Map<string, TileView>;
  shown: readonly TileView[];
};

export const noKnownTiles = (): KnownTiles => ({
  board: emptyBoard,
  hubNow: 0,
  ofDevice: new Map(),
  shown: [],
});

/**
 * The tiles in the order of their numbers; those without one come last. A press of a device without a tile makes one.
 * Most of what a school of hundreds says changes no tile: what is as it was is the same object, so that it need not be drawn again, and
 * where no tile has changed so is the list.
 *
 * @param hubNow milliseconds since 1970 by the hub's clock.
 * @param known left here for the next call.
 */
export function tileViews(board: BoardState, hubNow: number, known = noKnownTiles()): readonly TileView[] {
  const alertsOf = alertsByDevice(board);
  const isUntouched = (deviceId: string): boolean =>
    known.hubNow === hubNow &&
    !alertsOf.has(deviceId) &&
    known.board.tiles.get(deviceId) === board.tiles.get(deviceId) &&
    known.board.present?.has(deviceId) === board.present?.has(deviceId);
  const latest = latestByNumber(board);
  const ofDevice = new Map<string, TileView>();
  for (const deviceId of new Set([...board.tiles.keys(), ...alertsOf.keys()])) {
    const before = known.ofDevice.get(deviceId);
    if (before?.alerts.length === 0 && isUntouched(deviceId)) {
      ofDevice.set(deviceId, before);
    } else {
      const view = viewOf(board, deviceId, alertsOf.get(deviceId) ?? [], hubNow);
      ofDevice.set(deviceId, before !== undefined && isSame(before, view) ? before : view);
    }
  }
  const isShown = (view: TileView): boolean => {
    const tile = board.tiles.get(view.deviceId);
    return view.alerts.length > 0 || (tile !== undefined && !isReplaced(view, tile, latest));
  };
  const shown = [...ofDevice.values()].filter(isShown).sort(byNumber);
  Object.assign(known, { board, hubNow, ofDevice, shown: asBefore(known.shown, shown) });
  return known.shown;
}

/** Reasons that a child at the Chromebook gives, as long as it is there. */
const saidThere: readonly string[] = [
  'class-unexpected',
  'number-questioned',
  'blocked-often',
] satisfies AttentionReason[];

const noticedOf = (tile: BoardTile | undefined): string[] =>
  (tile?.attention ?? []).map(({ reason }) => reason).filter((reason) => !saidThere.includes(reason));

function viewOf(board: BoardState, deviceId: string, all: readonly AlertSummary[], hubNow: number): TileView {
  const alerts = all.filter((alert) => isInSight(alert, hubNow)).sort(byArrival);
  const tile = board.tiles.get(deviceId);
  const latest = alerts.at(-1);
  const present = board.present?.has(deviceId);
  // Of a Chromebook that is not there nobody can say how it is now.
  const attention = present === false ? [] : (tile?.attention ?? []);
  return {
    deviceId,
    number: tile === undefined ? (latest?.deviceNumber ?? null) : tile.deviceNumber,
    colour: tile === undefined ? latest?.classColour : tile.classColour,
    status: tileStatus(alerts, present, hubNow, tile?.ended !== undefined),
    present,
    twice: tile?.numberClaimedTwice ?? false,
    expected: attention.find(({ reason }) => reason === 'class-unexpected')?.expected,
    questioned: attention.some(({ reason }) => reason === 'number-questioned'),
    noticed: noticedOf(tile),
    blockedOften: attention.some(
      ({ reason, at = '' }) => reason === 'blocked-often' && hubNow - Date.parse(at) < blockedOftenLastsMs,
    ),
    offlineSince:
      present === false && tile !== undefined ? sinceWords(Date.parse(tile.heardAt), hubNow) : undefined,
    ended: tile?.ended,
    alerts,
    watches: alerts.flatMap(({ alertId, state }) =>
      state === 'shield-lifted' ? [] : (board.watches.get(alertId) ?? []),
    ),
  };
}

/** The time, and where that is not today the day: a tile has room for one. */
function sinceWords(at: number, now: number): string {
  const words = clockWords(at, now);
  const comma = words.lastIndexOf(',');
  return comma < 0 ? words : words.slice(0, comma);
}

/** A guest session's device ends with the session; the next one on the same Chromebook takes its place. */
function isReplaced(view: TileView, { heardAt }: BoardTile, latest: ReadonlyMap<number, BoardTile>): boolean {
  if (view.number === null || view.twice || view.ended !== undefined || view.present !== false) return false;
  const next = latest.get(view.number);
  return next !== undefined && next.deviceId !== view.deviceId && isLater(next.heardAt, heardAt);
}

/** Of those that say one number, and that no adult has ended, the one that was heard last. */
function latestByNumber({ tiles }: BoardState): Map<number, BoardTile> {
  const latest = new Map<number, BoardTile>();
  for (const tile of tiles.values()) {
    if (tile.deviceNumber === null || tile.ended !== undefined) continue;
    const other = latest.get(tile.deviceNumber);
    if (other === undefined || isLater(tile.heardAt, other.heardAt)) latest.set(tile.deviceNumber, tile);
  }
  return latest;
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}

function alertsByDevice(board: BoardState): Map<string, AlertSummary[]> {
  const alertsOf = new Map<string, AlertSummary[]>();
  for (const alert of board.alerts.values()) {
    const others = alertsOf.get(alert.deviceId);
    if (others === undefined) alertsOf.set(alert.deviceId, [alert]);
    else others.push(alert);
  }
  return alertsOf;
}

function isSame(one: TileView, other: TileView): boolean {
  return (
    one.number === other.number &&
    one.colour === other.colour &&
    one.status === other.status &&
    one.present === other.present &&
    one.twice === other.twice &&
    one.expected === other.expected &&
    one.questioned === other.questioned &&
    one.noticed.join() === other.noticed.join() &&
    one.blockedOften === other.blockedOften &&
    one.offlineSince === other.offlineSince &&
    one.ended === other.ended &&
    isSameList(one.alerts, other.alerts) &&
    isSameList(one.watches, other.watches)
  );
}

function isSameList(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

function byNumber(one: TileView, other: TileView): number {
  const numbers = (one.number ?? Number.MAX_SAFE_INTEGER) - (other.number ?? Number.MAX_SAFE_INTEGER);
  return numbers !== 0 ? numbers : one.deviceId < other.deviceId ? -1 : 1;
}

function byArrival(one: AlertSummary, other: AlertSummary): number {
  return Date.parse(one.receivedAt) - Date.parse(other.receivedAt);
}
