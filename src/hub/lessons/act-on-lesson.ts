import { CodedError } from '../../contracts/errors/coded-error.ts';
import { isRunning, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { lessonAfter, type LessonDeed } from '../../domain/lessons/lesson-after.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { findLesson, keepLesson, nextLessonVersion } from '../store/lesson-store.ts';
import { recordLessonAction } from './record-lesson-action.ts';
import { refuseReported } from './refuse-reported.ts';
import { runningLessons } from './running-lessons.ts';
import { tellLesson } from './tell-lessons.ts';

/**
 * Records what an adult did in a lesson and tells everybody whom it concerns. To end a lesson that has ended is harmless.
 *
 * @throws CodedError `lesson-unknown`, `lesson-over`, or `address-reported` for what a child has reported.
 */
export async function actOnLesson(
  transaction: HubTransaction,
  lessonId: string,
  deed: LessonDeed,
): Promise<Committed<ClassLesson>> {
  const { action, by, at: now } = deed;
  const lesson = await findLesson(transaction, lessonId);
  if (!lesson) throw new CodedError('lesson-unknown');
  if (!isRunning(lesson, now.getTime())) {
    if (action.action === 'end') return { answer: lesson, frames: [] };
    throw new CodedError('lesson-over');
  }
  const after = lessonAfter(lesson, deed);
  if (after === lesson) return { answer: lesson, frames: [] };
  await refuseReported(transaction, action, now);
  const before = await runningLessons(transaction, now);
  const changed = { ...after, version: await nextLessonVersion(transaction, now) };
  await keepLesson(transaction, changed);
  const { action: name, ...details } = action;
  await recordLessonAction(transaction, lessonId, { action: name, details, by, at: now });
  return { answer: changed, frames: await tellLesson(transaction, changed, before, now) };
}
