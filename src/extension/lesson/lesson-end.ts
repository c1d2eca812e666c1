import * as z from 'zod/mini';
import type { Clearable } from '../../domain/policy/after-lesson.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import type { KeptLesson } from '../access/lesson-in-force.ts';
import { coversScreen, type ReportRecord } from '../outbox/report-record.ts';
import type { Sync } from '../outbox/sync.ts';
import type { Lock } from '../platform/lock.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { StoredValue } from '../platform/value-store.ts';
import { isUnsure, type EndedLesson } from './ended-lesson.ts';

/** Whoever is signed in is asked to log off, after this lesson. It lives as long as the browser session. */
export const logOff = z.object({ lessonId: z.uuidv7() });
export type LogOff = z.infer<typeof logOff>;

/** Its key in `storage.session`. */
export const logOffKey = 'logOff';

export type LessonEnd = {
  /**
   * Does what follows the end of a lesson and is not done yet. At every start of the worker, at every heartbeat, and whenever a lesson,
   * a report or the outbox changes.
   */
  reconcile: () => Promise<void>;
};

type Parts = {
  ended: StoredValue<EndedLesson>;
  logOff: StoredValue<LogOff>;
  lesson: () => Promise<KeptLesson | undefined>;
  policy: () => Promise<SchoolPolicy | undefined>;
  isStaff: () => Promise<boolean>;
  reportsNotLifted: () => Promise<ReportRecord[]>;
  /** @returns whether they are all gone. */
  closeEveryTab: () => Promise<boolean>;
  clear: (what: readonly Clearable[]) => Promise<void>;
  /** Makes the screen what is stored: with `logOff` a page that asks to log off. */
  showOrHide: () => Promise<void>;
  /** Writes the receipt of the session into its chain. @returns whether there was none, or something had come after it. */
  endSession: () => Promise<boolean>;
  send: Sync;
  /** Events that the hub has not acknowledged. */
  countUnsent: () => Promise<number>;
  /** Signs the session out where the extension can. */
  signOut: () => Promise<void>;
  lock: Lock;
  /** Wall clock, in milliseconds. */
  now: () => number;
  reportFailure: ReportFailure;
};

/**
 * What follows the end of a lesson (needs 9): every tab closes, site data goes as policy says, and the session is signed out or
 * the child asked to log off. A shield is never taken by it, an open report keeps data and session, and nobody is signed out before the
 * hub has everything.
 */
export function createLessonEnd(parts: Parts): LessonEnd {
  const { ended, logOff: asked } = parts;

  const mayAsk = async () =>
    (await parts.policy())?.logOffAfterLesson === true && (await parts.lesson()) === undefined;

  const closed = () =>
    parts.closeEveryTab().catch((error: unknown) => {
      parts.reportFailure('closing tabs', error);
      return false;
    });

  const carryOut = async (): Promise<void> => {
    let lesson = await ended.read();
    if (lesson === undefined || isUnsure(lesson, parts.now())) return;
    const runs = await parts.lesson();
    if (runs?.lessonId === lesson.lessonId) return;
    if (await parts.isStaff()) return ended.remove();
    if ((await parts.reportsNotLifted()).some(coversScreen)) return;
    if (lesson.here && (await asked.read()) === undefined && (await mayAsk())) {
      await asked.write({ lessonId: lesson.lessonId });
      await parts.showOrHide();
    }
    // The next lesson has begun meanwhile, and keeps its tabs and data. What is left to do waits for its end, which does the same.
    if (lesson.closed !== undefined && runs !== undefined) return;
    if (lesson.closed !== true) {
      lesson = { ...lesson, closed: await closed() };
      await ended.write(lesson);
    }
    // A child may have pressed meanwhile.
    if ((await parts.reportsNotLifted()).length > 0) return;
    if (lesson.cleared !== true) {
      await parts.clear((await parts.policy())?.clearAfterLesson ?? []);
      lesson = { ...lesson, cleared: true };
      await ended.write(lesson);
    }
    if (lesson.closed) await ended.remove();
  };

  const leave = async (): Promise<void> => {
    if ((await asked.read()) === undefined) return;
    if (!(await mayAsk()) || (await parts.isStaff())) {
      await asked.remove();
      return parts.showOrHide();
    }
    if (await isHeldBack()) return;
    const isNew = await parts.endSession();
    await parts.send(isNew ? 'now' : 'when-due');
    if ((await isHeldBack()) || (await parts.countUnsent()) > 0) return;
    // While the hub was being told, the next lesson may have begun: nobody is signed out in the middle of it.
    if (await mayAsk()) await parts.signOut();
  };

  const isHeldBack = async () => (await parts.reportsNotLifted()).length > 0;

  return {
    reconcile: () =>
      parts.lock('lesson-end', async () => {
        // What could not be cleared is tried again, and keeps nobody signed in.
        await carryOut().catch((error: unknown) => parts.reportFailure('end of lesson', error));
        await leave();
      }),
  };
}
