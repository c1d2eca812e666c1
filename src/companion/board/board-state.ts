import type { BoardResponse } from '../../contracts/http/alerts.ts';
import type { AlertSummary, BoardTile } from '../../contracts/stream/board.ts';
import type { StreamFrame } from '../../contracts/stream/stream-frame.ts';
import { alertStateAfter, type AlertState } from '../../domain/incidents/alert-state.ts';

/** All that the board knows. Never changed in place. */
export type BoardState = {
  schoolName: string;
  tiles: ReadonlyMap<string, BoardTile>;
  alerts: ReadonlyMap<string, AlertSummary>;
  /** Devices with a stream of their own; undefined until the hub has said so. */
  present: ReadonlySet<string> | undefined;
  lastFrameId: number;
};

export const emptyBoard: BoardState = {
  schoolName: '',
  tiles: new Map(),
  alerts: new Map(),
  present: undefined,
  lastFrameId: 0,
};

/** The board as the hub has just told it. An alert that is known to have come further stays there. */
export function boardLoaded(state: BoardState, response: BoardResponse): BoardState {
  return {
    schoolName: response.schoolName,
    tiles: new Map(response.tiles.map((tile) => [tile.deviceId, tile])),
    alerts: new Map(
      response.alerts.map((alert) => [alert.alertId, furthest(state.alerts.get(alert.alertId), alert)]),
    ),
    present: state.present,
    lastFrameId: response.lastFrameId,
  };
}

/** The board after one frame. The same frame twice, or an older one after a newer one, changes nothing. */
export function boardAfterFrame(state: BoardState, frame: StreamFrame): BoardState {
  switch (frame.type) {
    case 'open':
      return { ...state, present: new Set(frame.present) };
    case 'presence':
      return { ...state, present: withPresence(state.present, frame.deviceId, frame.present) };
    case 'tile':
      return reached(withTile(state, frame.tile), frame.id);
    case 'alert':
      return reached(boardAfterAlert(state, frame.alert), frame.id);
    default:
      return state;
  }
}

/** The board with what is newly known of one alert. */
export function boardAfterAlert(state: BoardState, alert: AlertSummary): BoardState {
  const alerts = new Map(state.alerts);
  alerts.set(alert.alertId, furthest(state.alerts.get(alert.alertId), alert));
  return { ...state, alerts };
}

function withTile(state: BoardState, tile: BoardTile): BoardState {
  const known = state.tiles.get(tile.deviceId);
  if (known !== undefined && Date.parse(known.heardAt) > Date.parse(tile.heardAt)) return state;
  return { ...state, tiles: new Map(state.tiles).set(tile.deviceId, tile) };
}

function reached(state: BoardState, frameId: number): BoardState {
  return frameId > state.lastFrameId ? { ...state, lastFrameId: frameId } : state;
}

function withPresence(
  present: ReadonlySet<string> | undefined,
  deviceId: string,
  isPresent: boolean,
): ReadonlySet<string> {
  const changed = new Set(present);
  if (isPresent) changed.add(deviceId);
  else changed.delete(deviceId);
  return changed;
}

/** An alert never goes back, in whatever order its news arrives. */
function furthest(known: AlertSummary | undefined, told: AlertSummary): AlertSummary {
  return known === undefined ? told : { ...told, state: furtherState(known.state, told.state) };
}

function furtherState(one: AlertState, other: AlertState): AlertState {
  return alertStateAfter([one, other].filter((state) => state !== 'open'));
}
