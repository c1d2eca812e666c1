import * as z from 'zod/mini';
import type { LessonFrame } from '../../contracts/stream/stream-frame.ts';
import type { KeptLesson } from '../access/lesson-in-force.ts';
import { countdown, countDown, type Countdown, type Moment } from './countdown.ts';

/** What stands behind the kept lesson: how far the hub was heard, and how long it still holds. */
export const lessonRecord = z.object({
  hubAddress: z.string(),
  /** Version of the newest word of that hub. */
  heard: z.number(),
  countdown: z.optional(countdown),
});
export type LessonRecord = z.infer<typeof lessonRecord>;

/** A lesson is told again whenever the stream opens; so small a difference is the time that the words took, in milliseconds. */
const sameEndMs = 2_000;

export type LessonNow = { record: LessonRecord; kept: KeptLesson | undefined };

/**
 * What a frame makes of the lesson that is kept.
 *
 * @returns undefined for an older word than the one that was heard.
 */
export function lessonAfterFrame(
  before: { record: LessonRecord | undefined; kept: KeptLesson | undefined },
  hubAddress: string,
  frame: LessonFrame,
  moment: Moment,
): LessonNow | undefined {
  const record = before.record?.hubAddress === hubAddress ? before.record : undefined;
  if (frame.version < (record?.heard ?? 0)) return undefined;
  const leftMs = leftOf(record, frame, moment);
  if (frame.lesson === null || leftMs === 0) {
    return { record: { hubAddress, heard: frame.version }, kept: undefined };
  }
  const { lessonId, classColour, mode, sent, opened, eyesUp, withdrawn } = frame.lesson;
  return {
    record: { hubAddress, heard: frame.version, countdown: { lessonId, leftMs, ...moment } },
    kept: {
      version: frame.version,
      lessonId,
      classColour,
      mode,
      sent: sent.map(({ address, title, atOnce }) => ({
        address,
        title,
        ...(atOnce === undefined ? {} : { atOnce }),
      })),
      opened,
      eyesUp,
      ...(withdrawn === true ? { withdrawn } : {}),
      until: untilOf(before.kept, lessonId, moment.wallMs + leftMs),
    },
  };
}

/** Where a lesson ends by the wall clock. It stays as written unless that clock went another way than the countdown. */
export function untilOf(kept: KeptLesson | undefined, lessonId: string, until: number): number {
  const stands = kept?.lessonId === lessonId && Math.abs(kept.until - until) < sameEndMs;
  return stands ? kept.until : until;
}

/** The same word heard again never makes a lesson longer. */
function leftOf(record: LessonRecord | undefined, { version, lesson }: LessonFrame, moment: Moment): number {
  if (lesson === null) return 0;
  const running = runningCountdown(record, version, lesson.lessonId);
  if (running === undefined) return lesson.endsInMs;
  return Math.min(lesson.endsInMs, countDown(running, moment).countdown.leftMs);
}

function runningCountdown(
  record: LessonRecord | undefined,
  version: number,
  lessonId: string,
): Countdown | undefined {
  return record?.heard === version && record.countdown?.lessonId === lessonId ? record.countdown : undefined;
}
