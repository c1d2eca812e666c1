import * as z from 'zod/mini';
import { lessonModes } from '../../domain/decisions/lesson.ts';
import { classLesson } from '../../domain/lessons/class-lesson.ts';
import { lessonAction } from '../../domain/lessons/lesson-action.ts';
import { lessonMinutes } from '../../domain/lessons/lesson-minutes.ts';
import { schoolClass, writtenClass } from '../../domain/lessons/school-class.ts';

/** `POST`: adds a class. */
export const classesPath = '/api/classes';
/** `POST`: writes it anew; `DELETE`: puts it away. */
export const classPath = (classId: string) => `${classesPath}/${classId}`;

export const classRequest = writtenClass;
export const classResponse = z.looseObject({ schoolClass });

/** `POST`: starts a lesson. The id is made by whoever asks, so that asking twice starts one. */
export const lessonsPath = '/api/lessons';
export const startLessonRequest = z.strictObject({
  lessonId: z.uuidv7(),
  classId: z.uuidv7(),
  mode: z.enum(lessonModes),
  minutes: lessonMinutes,
});
export type StartLessonRequest = z.infer<typeof startLessonRequest>;

/** `POST`: what an adult does in a running lesson. */
export const lessonActionPath = (lessonId: string) => `${lessonsPath}/${lessonId}/actions`;
export const lessonActionRequest = lessonAction;

export const lessonResponse = z.looseObject({ lesson: classLesson });
