import type { LessonFrame } from '../../contracts/stream/stream-frame.ts';
import type { KeptLesson } from '../access/lesson-in-force.ts';
import type { Lock } from '../platform/lock.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { StoredValue } from '../platform/value-store.ts';
import { countDown, type Moment } from './countdown.ts';
import type { LessonEndings } from './ended-lesson.ts';
import { lessonAfterFrame, untilOf, type LessonNow, type LessonRecord } from './lesson-after-frame.ts';

/** Keeps the lesson that the hub told, and lets it lapse by itself (design, truth 7). */
export type LessonKeeper = {
  /** Takes in a word of the hub. */
  heed: (hubAddress: string, frame: LessonFrame) => Promise<void>;
  /**
   * Called at every start of the worker and at every heartbeat.
   *
   * @returns whether the lesson lapsed by the wall clock alone. That clock may have been set forth; the hub knows.
   */
  countDown: () => Promise<{ lapsedByWall: boolean }>;
};

type Parts = {
  kept: StoredValue<KeptLesson>;
  record: StoredValue<LessonRecord>;
  endings: LessonEndings;
  lock: Lock;
  moment: () => Moment;
  /** Calls back once after so many milliseconds, if the worker lives that long; answers how to call that off. */
  later: (milliseconds: number, work: () => void) => () => void;
  reportFailure: ReportFailure;
};

/** The longest that a timer of the browser can wait, in milliseconds. */
const longestTimerMs = 2_147_483_647;

export function createLessonKeeper(parts: Parts): LessonKeeper {
  let cancelEnd = () => {};

  const endAfter = (leftMs: number): void => {
    cancelEnd();
    cancelEnd = parts.later(Math.min(leftMs, longestTimerMs), () => {
      keeper.countDown().catch((error: unknown) => parts.reportFailure('lesson', error));
    });
  };

  /**
   * The end of a lesson is written down first: a worker that dies after that finishes it. Then the record: a lesson without its
   * countdown is dropped at the next start, one with another's too.
   */
  const keep = async (
    before: KeptLesson | undefined,
    { record, kept }: LessonNow,
    unsureSince?: number,
  ): Promise<void> => {
    if (before !== undefined && before.lessonId !== kept?.lessonId) {
      await parts.endings.ended(before.lessonId, unsureSince);
    }
    if (kept !== undefined) await parts.endings.runs(kept.lessonId);
    await parts.record.write(record);
    if (kept === undefined) {
      cancelEnd();
      if (before !== undefined) await parts.kept.remove();
      return;
    }
    if (JSON.stringify(before) !== JSON.stringify(kept)) await parts.kept.write(kept);
    endAfter(record.countdown?.leftMs ?? 0);
  };

  const count = async (): Promise<{ lapsedByWall: boolean }> => {
    const [record, kept] = await Promise.all([parts.record.read(), parts.kept.read()]);
    if (kept === undefined) return { lapsedByWall: false };
    if (record?.countdown?.lessonId !== kept.lessonId) {
      await parts.endings.ended(kept.lessonId);
      await parts.kept.remove();
      return { lapsedByWall: false };
    }
    const { hubAddress, heard } = record;
    const moment = parts.moment();
    const { countdown, byWall } = countDown(record.countdown, moment);
    if (countdown.leftMs === 0) {
      await keep(
        kept,
        { record: { hubAddress, heard }, kept: undefined },
        byWall ? moment.wallMs : undefined,
      );
      return { lapsedByWall: byWall };
    }
    const until = untilOf(kept, kept.lessonId, moment.wallMs + countdown.leftMs);
    await keep(kept, { record: { hubAddress, heard, countdown }, kept: { ...kept, until } });
    return { lapsedByWall: false };
  };

  const keeper: LessonKeeper = {
    heed: (hubAddress, frame) =>
      parts.lock('lesson', async () => {
        const [record, kept] = await Promise.all([parts.record.read(), parts.kept.read()]);
        const next = lessonAfterFrame({ record, kept }, hubAddress, frame, parts.moment());
        if (next === undefined) return;
        await keep(kept, next);
        await parts.endings.hubHasSpoken();
      }),
    countDown: () => parts.lock('lesson', count),
  };
  return keeper;
}
