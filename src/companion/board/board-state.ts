import type { LogRow } from '../../contracts/stream/log-row.ts';
import type { BoardResponse } from '../../contracts/http/alerts.ts';
import type { AlertWatch } from '../../contracts/stream/alert-watch.ts';
import type { AlertSummary, BoardTile } from '../../contracts/stream/board.ts';
import type { StreamFrame } from '../../contracts/stream/stream-frame.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { alertStateAfter, type AlertState } from '../../domain/incidents/alert-state.ts';

/** All that the board knows. Never changed in place. */
export type BoardState = {
  schoolName: string;
  tiles: ReadonlyMap<string, BoardTile>;
  /** Which frame told each tile last, for those that a frame has told. */
  tileFrames: ReadonlyMap<string, number>;
  alerts: ReadonlyMap<string, AlertSummary>;
  /** Who has seen each alert, and whom the hub has called. */
  watches: ReadonlyMap<string, AlertWatch>;
  /** Roles that a press climbs to and nobody holds; told to those alone who may change that. */
  unheldRungs: readonly string[];
  classes: ReadonlyMap<string, SchoolClass>;
  /** Lessons that run, and those that have ended since the board was loaded. */
  lessons: ReadonlyMap<string, ClassLesson>;
  /** Devices with a stream of their own; undefined until the hub has said so. */
  present: ReadonlySet<string> | undefined;
  lastFrameId: number;
  /** How many Chromebooks have answered the drill that was last heard of. */
  drill?: { drillId: string; answered: number };
  /** Lines of the DSL's log that frames have told, to those who read it. */
  log: ReadonlyMap<number, LogRow>;
};

export const emptyBoard: BoardState = {
  schoolName: '',
  tiles: new Map(),
  tileFrames: new Map(),
  alerts: new Map(),
  watches: new Map(),
  unheldRungs: [],
  classes: new Map(),
  lessons: new Map(),
  present: undefined,
  lastFrameId: 0,
  log: new Map(),
};

/** The board as the hub has just told it. An alert that is known to have come further stays there. */
export function boardLoaded(state: BoardState, response: BoardResponse): BoardState {
  return {
    schoolName: response.schoolName,
    tiles: new Map(response.tiles.map((tile) => [tile.deviceId, tile])),
    tileFrames: new Map(),
    alerts: new Map(
      response.alerts.map((alert) => [alert.alertId, furthest(state.alerts.get(alert.alertId), alert)]),
    ),
    watches: new Map(response.watches?.map((watch) => [watch.alertId, watch])),
    unheldRungs: response.unheldRungs ?? [],
    classes: new Map(response.classes.map((one) => [one.classId, one])),
    lessons: new Map(response.lessons.map((lesson) => [lesson.lessonId, lesson])),
    present: state.present,
    lastFrameId: response.lastFrameId,
    log: state.log,
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
      return reached(withTile(state, frame.tile, frame.id), frame.id);
    case 'alert':
      return reached(boardAfterAlert(state, frame.alert), frame.id);
    case 'alert-watch': {
      const watches = new Map(state.watches).set(frame.watch.alertId, frame.watch);
      return reached({ ...state, watches }, frame.id);
    }
    case 'unheld-rungs':
      return reached({ ...state, unheldRungs: frame.rungs }, frame.id);
    case 'log-entry':
      return reached({ ...state, log: new Map(state.log).set(frame.entry.entryId, frame.entry) }, frame.id);
    case 'class-lesson':
      return reached(boardAfterLesson(state, frame.lesson), frame.id);
    case 'school-class':
      return reached(boardAfterClass(state, frame.schoolClass), frame.id);
    case 'drill-told':
      return { ...state, drill: frame };
    default:
      return state;
  }
}

/** The board with what is newly known of one lesson. Its newest version stands. */
export function boardAfterLesson(state: BoardState, lesson: ClassLesson): BoardState {
  const known = state.lessons.get(lesson.lessonId);
  if (known !== undefined && known.version >= lesson.version) return state;
  return { ...state, lessons: new Map(state.lessons).set(lesson.lessonId, lesson) };
}

/** The board with what is newly known of one class. */
export function boardAfterClass(state: BoardState, schoolClass: SchoolClass): BoardState {
  const classes = new Map(state.classes);
  if (schoolClass.putAway === true) classes.delete(schoolClass.classId);
  else classes.set(schoolClass.classId, schoolClass);
  return { ...state, classes };
}

/** The board with a tile as the hub has just answered it. */
export function boardAfterTile(state: BoardState, tile: BoardTile): BoardState {
  return { ...state, tiles: new Map(state.tiles).set(tile.deviceId, tile) };
}

/** The board with what is newly known of one alert. */
export function boardAfterAlert(state: BoardState, alert: AlertSummary): BoardState {
  const alerts = new Map(state.alerts);
  alerts.set(alert.alertId, furthest(state.alerts.get(alert.alertId), alert));
  return { ...state, alerts };
}

function withTile(state: BoardState, tile: BoardTile, frameId: number): BoardState {
  if ((state.tileFrames.get(tile.deviceId) ?? 0) >= frameId) return state;
  const known = state.tiles.get(tile.deviceId);
  const isHeardLater = known !== undefined && Date.parse(known.heardAt) > Date.parse(tile.heardAt);
  // A loaded board knows of devices that are there this moment; all else the frame knows better.
  const newest = isHeardLater ? { ...tile, heardAt: known.heardAt } : tile;
  return {
    ...state,
    tiles: new Map(state.tiles).set(tile.deviceId, newest),
    tileFrames: new Map(state.tileFrames).set(tile.deviceId, frameId),
  };
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

/** The answer to a child never goes back, and of how a press stands the newest word holds, in whatever order its news arrives. */
function furthest(known: AlertSummary | undefined, told: AlertSummary): AlertSummary {
  if (known === undefined) return told;
  const { standing, standingVersion } =
    (known.standingVersion ?? 0) > (told.standingVersion ?? 0) ? known : told;
  return { ...told, standing, standingVersion, state: furtherState(known.state, told.state) };
}

function furtherState(one: AlertState, other: AlertState): AlertState {
  return alertStateAfter([one, other].filter((state) => state !== 'open'));
}
