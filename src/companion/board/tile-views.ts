import type { AlertWatch } from '../../contracts/stream/alert-watch.ts';
import type { AlertSummary, AttentionReason, BoardTile } from '../../contracts/stream/board.ts';
import { blockedOftenLastsMs } from '../../domain/incidents/blocked-often.ts';
import { clockWords } from '../browser/time-words.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { BoardState } from './board-state.ts';
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

/**
 * The tiles in the order of their numbers; those without one come last. A press of a device without a tile makes one.
 * A tile that is as it was is the same object as in `before`, so that it need not be drawn again.
 *
 * @param hubNow milliseconds since 1970 by the hub's clock.
 */
export function tileViews(board: BoardState, hubNow: number, before: readonly TileView[] = []): TileView[] {
  const known = new Map<string, TileView>();
  for (const view of before) known.set(view.deviceId, view);
  const alertsOf = alertsByDevice(board);
  const deviceIds = new Set([...board.tiles.keys(), ...alertsOf.keys()]);
  return [...deviceIds]
    .map((deviceId) => {
      const view = viewOf(board, deviceId, alertsOf.get(deviceId) ?? [], hubNow);
      const earlier = known.get(deviceId);
      return earlier !== undefined && isSame(earlier, view) ? earlier : view;
    })
    .filter((view) => view.alerts.length > 0 || (board.tiles.has(view.deviceId) && !isReplaced(board, view)))
    .sort(byNumber);
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
function isReplaced(board: BoardState, view: TileView): boolean {
  if (view.number === null || view.twice || view.ended !== undefined || view.present !== false) return false;
  const heardAt = board.tiles.get(view.deviceId)?.heardAt ?? '';
  return [...board.tiles.values()].some(
    (other) =>
      other.ended === undefined &&
      other.deviceNumber === view.number &&
      Date.parse(other.heardAt) > Date.parse(heardAt),
  );
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
