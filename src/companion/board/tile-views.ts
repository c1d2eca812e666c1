import type { AlertSummary, Attention } from '../../contracts/stream/board.ts';
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
  /** An adult has ended it: `revoked` or `replaced`. */
  ended: string | undefined;
  /** Why somebody should look at it, though no child has pressed. */
  attention: readonly Attention[];
  /** Presses in sight, oldest first. The same array as before where nothing changed. */
  alerts: readonly AlertSummary[];
};

/**
 * The tiles in the order of their numbers; those without one come last. A press of a device without a tile makes one.
 * A tile that is as it was is the same object as in `before`, so that it need not be drawn again.
 *
 * @param hubNow milliseconds since 1970 by the hub's clock.
 */
export function tileViews(board: BoardState, hubNow: number, before: readonly TileView[] = []): TileView[] {
  const known = new Map(before.map((view) => [view.deviceId, view]));
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

const nothing: readonly Attention[] = [];

function viewOf(board: BoardState, deviceId: string, all: readonly AlertSummary[], hubNow: number): TileView {
  const alerts = all.filter((alert) => isInSight(alert, hubNow)).sort(byArrival);
  const tile = board.tiles.get(deviceId);
  const latest = alerts.at(-1);
  const present = board.present?.has(deviceId);
  return {
    deviceId,
    number: tile === undefined ? (latest?.deviceNumber ?? null) : tile.deviceNumber,
    colour: tile === undefined ? latest?.classColour : tile.classColour,
    status: tileStatus(alerts, present, hubNow, tile?.ended !== undefined),
    present,
    twice: tile?.numberClaimedTwice ?? false,
    ended: tile?.ended,
    attention: tile?.attention ?? nothing,
    alerts,
  };
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
    one.ended === other.ended &&
    JSON.stringify(one.attention) === JSON.stringify(other.attention) &&
    one.alerts.length === other.alerts.length &&
    one.alerts.every((alert, index) => alert === other.alerts[index])
  );
}

function byNumber(one: TileView, other: TileView): number {
  const numbers = (one.number ?? Number.MAX_SAFE_INTEGER) - (other.number ?? Number.MAX_SAFE_INTEGER);
  return numbers !== 0 ? numbers : one.deviceId < other.deviceId ? -1 : 1;
}

function byArrival(one: AlertSummary, other: AlertSummary): number {
  return Date.parse(one.receivedAt) - Date.parse(other.receivedAt);
}
