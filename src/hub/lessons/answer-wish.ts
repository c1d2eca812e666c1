import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { AnswerWishRequest } from '../../contracts/http/wishes.ts';
import { isRunning, type ByAdult, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { findLesson } from '../store/lesson-store.ts';
import { answerWishes } from '../store/wish-store.ts';
import { actOnLesson } from './act-on-lesson.ts';
import { recordLessonAction } from './record-lesson-action.ts';
import { tellWishes } from './tell-wishes.ts';

/**
 * Answers every wish for a site at once: it is opened for this lesson, or it is not.
 *
 * @throws CodedError `lesson-unknown` or `lesson-over`.
 */
export async function answerWish(
  transaction: HubTransaction,
  lessonId: string,
  { site, answer }: AnswerWishRequest,
  by: ByAdult,
  now: Date,
): Promise<Committed<ClassLesson>> {
  const lesson = await findLesson(transaction, lessonId);
  if (!lesson) throw new CodedError('lesson-unknown');
  if (!isRunning(lesson, now.getTime())) throw new CodedError('lesson-over');
  await answerWishes(transaction, lessonId, site, answer);
  const { answer: opened, frames } =
    answer === 'opened'
      ? await actOnLesson(transaction, lessonId, { action: { action: 'open', site }, by, at: now })
      : { answer: lesson, frames: [] };
  if (answer === 'refused') {
    await recordLessonAction(transaction, lessonId, { action: 'refuse', details: { site }, by, at: now });
  }
  const told = await tellWishes(transaction, opened, now);
  const [{ news } = { news: undefined }] = told;
  return {
    answer: news?.type === 'class-lesson' ? news.lesson : opened,
    frames: [...frames, ...told],
  };
}
