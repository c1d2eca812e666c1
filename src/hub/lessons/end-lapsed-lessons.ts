import { isRunning } from '../../domain/lessons/class-lesson.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { keepLesson, lessonsNotEnded, nextLessonVersion } from '../store/lesson-store.ts';
import { lessonsToldLast } from './running-lessons.ts';
import { tellLesson } from './tell-lessons.ts';

/** Whether there is anything to write down. */
export async function hasLapsedLessons(store: HubStore, now: Date): Promise<boolean> {
  const lessons = await lessonsNotEnded(store);
  return lessons.some((lesson) => !isRunning(lesson, now.getTime()));
}

/** Writes down that lessons which have run out are over, and tells it. Devices let them lapse by themselves. */
export async function endLapsedLessons(
  transaction: HubTransaction,
  now: Date,
): Promise<Committed<undefined>> {
  const before = await lessonsToldLast(transaction);
  const frames: StoredFrame[] = [];
  for (const lesson of before.lessons.filter((one) => !isRunning(one, now.getTime()))) {
    const ended = {
      ...lesson,
      version: await nextLessonVersion(transaction, now),
      ended: { at: lesson.endsAt, how: 'lapsed' as const },
    };
    await keepLesson(transaction, ended);
    frames.push(...(await tellLesson(transaction, ended, before, now)));
  }
  return { answer: undefined, frames };
}
