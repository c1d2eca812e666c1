import * as z from 'zod/mini';
import { boardResponse } from '../../contracts/http/alerts.ts';
import type { AlertSummary, BoardTile } from '../../contracts/stream/board.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { boardLoaded, emptyBoard, type BoardState } from '../board/board-state.ts';
import { clockSlackMs } from './kept-sign-in.ts';

/** The board as it was when the hub was last heard. */
export type RecalledBoard = {
  state: BoardState;
  /** By this computer's clock, in milliseconds since 1970. */
  at: number;
  /** How far this computer's clock was ahead of the hub's, in milliseconds. */
  clockAheadMs: number;
};

const keptBoard = z.object({
  adultId: z.string(),
  at: z.number(),
  clockAheadMs: z.number(),
  board: boardResponse,
  /** Chromebooks that were connected; absent where the hub had not said so yet. */
  present: z.optional(z.array(z.string())),
});

/** A board that nobody has renewed for this long, in milliseconds, tells nothing any more. */
const staysMs = 14 * 24 * 60 * 60 * 1_000;

/**
 * What is kept of a board, each field by its name: numbers, colours, states and times. No child's name is on a board; the names of adults, what was
 * sent and opened, and why the internet was withdrawn are left out.
 */
export function boardToKeep(
  adultId: string,
  { state, at, clockAheadMs }: RecalledBoard,
): z.infer<typeof keptBoard> {
  const board = {
    schoolName: state.schoolName,
    tiles: [...state.tiles.values()].map(tileToKeep),
    alerts: [...state.alerts.values()].map(alertToKeep),
    classes: [...state.classes.values()].map(classToKeep),
    lessons: [...state.lessons.values()].map(lessonToKeep),
    lastFrameId: state.lastFrameId,
    hubTime: new Date(at - clockAheadMs).toISOString(),
  };
  return { adultId, at, clockAheadMs, board, ...(state.present ? { present: [...state.present] } : {}) };
}

/** The board that was kept for an adult; undefined where there is none, or too old a one. */
export function boardFromKept(value: unknown, adultId: string, now: number): RecalledBoard | undefined {
  const parsed = keptBoard.safeParse(value);
  if (!parsed.success || parsed.data.adultId !== adultId) return undefined;
  const { at, clockAheadMs, board, present } = parsed.data;
  if (at > now + clockSlackMs || now - at >= staysMs) return undefined;
  const state = boardLoaded(emptyBoard, board);
  return { state: { ...state, present: present && new Set(present) }, at, clockAheadMs };
}

function tileToKeep({ deviceId, deviceNumber, heardAt, numberClaimedTwice, ...rest }: BoardTile): BoardTile {
  const attention = rest.attention?.map(({ reason, expected, at }) => ({
    reason,
    ...given({ expected, at }),
  }));
  const { classColour, ended } = rest;
  return {
    ...given({ classColour, ended, attention }),
    deviceId,
    deviceNumber,
    heardAt,
    numberClaimedTwice,
  };
}

function alertToKeep({
  alertId,
  deviceId,
  deviceNumber,
  receivedAt,
  state,
  ...rest
}: AlertSummary): AlertSummary {
  const { classColour, byMistake, said, liftedHere, standing, standingVersion } = rest;
  return {
    ...given({ classColour, byMistake, said, liftedHere, standing, standingVersion }),
    alertId,
    deviceId,
    deviceNumber,
    receivedAt,
    state,
  };
}

function classToKeep({ classId, name, colour, keyStage, numbers }: SchoolClass): SchoolClass {
  return { ...given({ numbers }), classId, name, colour, keyStage };
}

function lessonToKeep(lesson: ClassLesson): ClassLesson {
  const { lessonId, version, classId, className, classColour, mode, startedAt, endsAt, ended, eyesUp } =
    lesson;
  return {
    ...(ended === undefined ? {} : { ended: { at: ended.at, how: ended.how } }),
    lessonId,
    version,
    classId,
    className,
    classColour,
    mode,
    startedAt,
    endsAt,
    eyesUp,
    startedBy: { adultId: lesson.startedBy.adultId, name: '' },
    sent: [],
    sendings: 0,
    opened: [],
    withdrawn: [],
  };
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without the fields that are undefined. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
