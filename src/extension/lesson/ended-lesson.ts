import * as z from 'zod/mini';
import type { StoredValue } from '../platform/value-store.ts';

/** A lesson that is over here, and how far what follows its end has come. It is there until all of that is done. */
export const endedLesson = z.object({
  lessonId: z.uuidv7(),
  /** It ran in the browser session that runs: whoever signs in after it is asked nothing. */
  here: z.boolean(),
  /**
   * Wall clock in milliseconds at which that clock alone brought it to its end. It may have been set forth, and the hub has not said
   * otherwise yet.
   */
  unsureSince: z.optional(z.number()),
  /** Every tab was closed; false: some would not go. */
  closed: z.optional(z.boolean()),
  /** What policy names was cleared. */
  cleared: z.optional(z.boolean()),
});
export type EndedLesson = z.infer<typeof endedLesson>;

/** Its key in `storage.local`. */
export const endedLessonKey = 'endedLesson';

/** How long the hub has for its word about a lesson that only the wall clock ended, in milliseconds. */
const hubAnswersWithinMs = 60_000;

/** Whether nothing may follow yet. A clock that was set again since says nothing about how long it is. */
export function isUnsure({ unsureSince }: EndedLesson, wallMs: number): boolean {
  return unsureSince !== undefined && Math.abs(wallMs - unsureSince) < hubAnswersWithinMs;
}

/** Writes down which lesson runs here, and which one has ended, before anything comes of it. */
export type LessonEndings = {
  /** This lesson runs, also where it was taken for ended. */
  runs: (lessonId: string) => Promise<void>;
  /** This lesson is over. Said again it changes nothing. */
  ended: (lessonId: string, unsureSince?: number) => Promise<void>;
  /** The hub has said which lesson runs: what is over by then is over. */
  hubHasSpoken: () => Promise<void>;
};

type Parts = {
  ended: StoredValue<EndedLesson>;
  /** The lesson that runs in this browser session; it lives as long as the session. */
  here: StoredValue<string>;
};

export function createLessonEndings({ ended, here }: Parts): LessonEndings {
  return {
    async runs(lessonId) {
      if ((await ended.read())?.lessonId === lessonId) await ended.remove();
      if ((await here.read()) !== lessonId) await here.write(lessonId);
    },
    async ended(lessonId, unsureSince) {
      const before = await ended.read();
      if (before?.lessonId === lessonId) return;
      // What is still to be done after a lesson before it is the same, and is done once.
      const isHere = before?.here === true || (await here.read()) === lessonId;
      await ended.write({ lessonId, here: isHere, ...(unsureSince === undefined ? {} : { unsureSince }) });
    },
    async hubHasSpoken() {
      const before = await ended.read();
      if (before?.unsureSince === undefined) return;
      const { unsureSince: _, ...sure } = before;
      await ended.write(sure);
    },
  };
}
