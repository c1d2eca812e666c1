import * as z from 'zod/mini';
import { keptLesson, keptLessonKey } from '../access/lesson-in-force.ts';
import { createLessonEndings, endedLesson, endedLessonKey } from '../lesson/ended-lesson.ts';
import { lessonRecord } from '../lesson/lesson-after-frame.ts';
import { createLessonKeeper } from '../lesson/lesson-keeper.ts';
import { webLock as lock } from '../platform/lock.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { newId, now } from './kept.ts';

/** Tells the clock of this worker from that of the one before. */
const life = newId();

/** The lesson that is over, as long as something is still to follow. */
export const ended = storedValue('local', endedLessonKey, endedLesson);

/** The lesson that a teacher runs, as far as this device is in it. */
export const lesson = createLessonKeeper({
  kept: storedValue('local', keptLessonKey, keptLesson),
  record: storedValue('local', 'lessonRecord', lessonRecord),
  endings: createLessonEndings({ ended, here: storedValue('session', 'lessonHere', z.string()) }),
  lock,
  moment: () => ({ wallMs: now(), aliveMs: performance.now(), life }),
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  reportFailure,
});
