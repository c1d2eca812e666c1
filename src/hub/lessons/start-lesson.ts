import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { StartLessonRequest } from '../../contracts/http/lessons.ts';
import type { ByAdult, ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { findClass, rememberLesson } from '../store/class-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { findLesson, keepLesson, nextLessonVersion } from '../store/lesson-store.ts';
import { adoptWishes } from './adopt-wishes.ts';
import { endLapsedLessons } from './end-lapsed-lessons.ts';
import { recordLessonAction } from './record-lesson-action.ts';
import { runningLessons } from './running-lessons.ts';
import { tellClass } from './tell-class.ts';
import { tellLesson } from './tell-lessons.ts';
import { tellWishes } from './tell-wishes.ts';

/**
 * Starts a lesson, with the wishes that wait for it. Asked again with the same id it answers the one that was started.
 *
 * @throws CodedError `class-unknown`, or `class-colour-held` while another lesson holds the colour.
 */
export async function startLesson(
  transaction: HubTransaction,
  request: StartLessonRequest,
  by: ByAdult,
  now: Date,
): Promise<Committed<ClassLesson>> {
  const { lessonId, classId, mode, minutes } = request;
  const started = await findLesson(transaction, lessonId);
  if (started) return { answer: started, frames: [] };
  const schoolClass = await findClass(transaction, classId);
  if (!schoolClass || schoolClass.putAway) throw new CodedError('class-unknown');
  const lapsed = await endLapsedLessons(transaction, now);
  const before = await runningLessons(transaction, now);
  if (before.lessons.some(({ classColour }) => classColour === schoolClass.colour)) {
    throw new CodedError('class-colour-held');
  }
  const at = now.toISOString();
  const lesson: ClassLesson = {
    lessonId,
    version: await nextLessonVersion(transaction, now),
    classId,
    className: schoolClass.name,
    classColour: schoolClass.colour,
    mode,
    startedAt: at,
    endsAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
    startedBy: by,
    sent: [],
    sendings: 0,
    opened: [],
    eyesUp: false,
    withdrawn: [],
  };
  await keepLesson(transaction, lesson);
  await recordLessonAction(transaction, lessonId, {
    action: 'start',
    details: { mode, minutes },
    by,
    at: now,
  });
  await rememberLesson(transaction, classId, { mode, minutes });
  const frames = [
    ...lapsed.frames,
    ...(await tellLesson(transaction, lesson, before, now)),
    await tellClass(transaction, classId, at),
  ];
  if (!(await adoptWishes(transaction, lesson, now))) return { answer: lesson, frames };
  const told = await tellWishes(transaction, lesson, now);
  const [{ news } = { news: undefined }] = told;
  return {
    answer: news?.type === 'class-lesson' ? news.lesson : lesson,
    frames: [...frames, ...told],
  };
}
