import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { keepLesson, nextLessonVersion } from '../store/lesson-store.ts';
import { openWishes } from '../store/wish-store.ts';

/** Tells the companions how many wishes wait in a lesson. No Chromebook is told anything. */
export async function tellWishes(
  transaction: HubTransaction,
  lesson: ClassLesson,
  now: Date,
): Promise<StoredFrame[]> {
  const wishes = await openWishes(transaction, lesson.lessonId);
  const version = await nextLessonVersion(transaction, now);
  const told: ClassLesson = { ...lesson, version, wishes };
  await keepLesson(transaction, told);
  return [
    await keepFrame(transaction, companions, { type: 'class-lesson', lesson: told }, now.toISOString()),
  ];
}
