import * as z from 'zod/mini';
import { sha256Text } from '../../domain/events/event-envelope.ts';
import { longestReopeningMs } from '../../domain/incidents/reopening.ts';
import { alertState } from '../../domain/incidents/alert-state.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { alertWatch } from './alert-watch.ts';
import { alertSummary, boardTile } from './board.ts';
import { classLesson } from '../../domain/lessons/class-lesson.ts';
import { schoolClass } from '../../domain/lessons/school-class.ts';
import { deviceId } from '../http/enrolment.ts';
import { logRow } from './log-row.ts';
import { deviceLesson } from './device-lesson.ts';

/**
 * The live stream, one for devices and companions: `open`, then every stored frame after `since`, then live frames,
 * and a `keepalive` when nothing else was said. Connect to `streamPath?ticket=…&since=<last frame id>`.
 */
export const streamPath = '/api/stream';

/** The hub says something at least this often, in milliseconds; silence for twice as long means a dead line. */
export const keepaliveEveryMs = 20_000;

/** Sent to the hub every keepalive too: a message keeps the extension's worker awake. */
export const clientKeepalive = z.looseObject({ type: z.literal('keepalive') });

const hubTime = z.iso.datetime();
/** Ascends over all frames of a hub; absent on frames that are not replayed. */
const id = z.int().check(z.positive());

export const openFrame = z.looseObject({
  type: z.literal('open'),
  hubTime,
  /** Devices with a stream of their own at this moment. Only told to companions. */
  present: z.array(deviceId),
});
export const keepaliveFrame = z.looseObject({ type: z.literal('keepalive'), hubTime });

/** To companions: a tile is new or has changed. */
export const tileFrame = z.looseObject({ type: z.literal('tile'), id, tile: boardTile });
/** To companions: a press arrived, or an adult did something about it. */
export const alertFrame = z.looseObject({ type: z.literal('alert'), id, alert: alertSummary });
/** To companions: a device's own stream opened or closed. Not replayed; `open` says how things stand. */
export const presenceFrame = z.looseObject({ type: z.literal('presence'), deviceId, present: z.boolean() });

/** To companions: a lesson was started, changed or ended. */
export const classLessonFrame = z.looseObject({ type: z.literal('class-lesson'), id, lesson: classLesson });
/** To companions: a class is new, was written anew or put away. */
export const schoolClassFrame = z.looseObject({ type: z.literal('school-class'), id, schoolClass });

/** To companions that may answer a press: who has seen it, and whom the hub has called. */
export const alertWatchFrame = z.looseObject({ type: z.literal('alert-watch'), id, watch: alertWatch });
/** To companions that may change accounts: whom a press cannot climb to, since nobody holds the role. Names of rung.ts. */
export const unheldRungsFrame = z.looseObject({
  type: z.literal('unheld-rungs'),
  id,
  rungs: z.array(z.string()),
});
/** To companions of those who read the DSL's log, and to no other: a line of it is new or has changed. */
export const logEntryFrame = z.looseObject({ type: z.literal('log-entry'), id, entry: logRow });

/** To one device: what an adult did about its report. Never says who. */
export const reportFrame = z.looseObject({
  type: z.literal('report'),
  id,
  eventId: z.uuidv7(),
  state: alertState,
  /** How old the news is, in milliseconds, by the hub's clock when it sends: a child's clock may be wrong. */
  ageMs: z.int().check(z.nonnegative()),
});

/** To one device: whether another one that has a stream at this moment says the same number. */
export const numberFrame = z.looseObject({
  type: z.literal('number'),
  id,
  deviceNumber,
  claimedTwice: z.boolean(),
});

/** To one device: the number that an adult gave it, which counts before its own; null: its own counts again. */
export const numberByAdultFrame = z.looseObject({
  type: z.literal('number-by-adult'),
  id,
  deviceNumber: z.nullable(deviceNumber),
});

/**
 * To one device: the lesson that lies over its policy from now on, or that none does. Not replayed; it is told anew whenever the
 * device's stream opens.
 */
export const lessonFrame = z.looseObject({
  type: z.literal('lesson'),
  /** Ascends over all that a hub ever said of lessons; an older word never takes the place of a newer one. */
  version: z.int().check(z.positive()),
  lesson: z.nullable(deviceLesson),
});

/**
 * To one device: the sealed codes that are used up, on whichever Chromebook that was. Not replayed; it is told anew whenever the device's
 * stream opens, where there are any.
 */
export const usedCodesFrame = z.looseObject({
  type: z.literal('used-codes'),
  /** Each by its sheet and its place on it, from 1. */
  codes: z
    .array(z.looseObject({ sheet: z.string().check(z.maxLength(8)), place: z.int().check(z.positive()) }))
    .check(z.maxLength(10_000)),
});

/** To one device: answer this drill by one harmless event. Not replayed; told anew to a stream that opens while the drill lasts. */
export const drillFrame = z.looseObject({
  type: z.literal('drill'),
  drillId: z.uuidv7(),
  /** How long it lasts from the moment the hub sends, in milliseconds. */
  endsInMs: z.int().check(z.nonnegative()),
});

/** To companions: one more Chromebook has answered a drill. Not replayed. It is no alert. */
export const drillToldFrame = z.looseObject({
  type: z.literal('drill-told'),
  drillId: z.uuidv7(),
  answered: z.int().check(z.nonnegative()),
});

/**
 * To one device: pages that were reported there and are open again by a decision of the DSL. It is the whole word: what it does not name is
 * closed. Not replayed; it is told anew whenever the device's stream opens.
 */
export const reopenedPagesFrame = z.looseObject({
  type: z.literal('reopened-pages'),
  /** Ascends over all that a hub ever said of them; an older word never takes the place of a newer one. */
  version: z.int().check(z.positive()),
  pages: z
    .array(
      z.looseObject({
        hash: sha256Text,
        /** The reports that it is about: where the page was reported once more, it stays closed. */
        reportIds: z.array(z.uuidv7()).check(z.maxLength(200)),
        /** For how much longer, in milliseconds from the moment the hub sends: a child's clock may be wrong. */
        endsInMs: z.int().check(z.nonnegative(), z.lte(longestReopeningMs)),
      }),
    )
    .check(z.maxLength(2_000)),
});

export const streamFrame = z.discriminatedUnion('type', [
  openFrame,
  keepaliveFrame,
  tileFrame,
  alertFrame,
  presenceFrame,
  classLessonFrame,
  schoolClassFrame,
  alertWatchFrame,
  unheldRungsFrame,
  logEntryFrame,
  reportFrame,
  numberFrame,
  numberByAdultFrame,
  lessonFrame,
  usedCodesFrame,
  drillFrame,
  drillToldFrame,
  reopenedPagesFrame,
]);
export type StreamFrame = z.infer<typeof streamFrame>;
export type ReportFrame = z.infer<typeof reportFrame>;
export type NumberFrame = z.infer<typeof numberFrame>;
export type NumberByAdultFrame = z.infer<typeof numberByAdultFrame>;
export type LessonFrame = z.infer<typeof lessonFrame>;
export type UsedCodesFrame = z.infer<typeof usedCodesFrame>;
export type DrillFrame = z.infer<typeof drillFrame>;
export type ReopenedPagesFrame = z.infer<typeof reopenedPagesFrame>;

/**
 * Reads one frame.
 *
 * @returns undefined for a frame of a type that this release does not know, which is passed over.
 */
export function readFrame(text: string): StreamFrame | undefined {
  const parsed = streamFrame.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
