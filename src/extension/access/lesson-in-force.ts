import * as z from 'zod/mini';
import { lessonModes } from '../../domain/decisions/lesson.ts';

/** The lesson that lies over policy, as the device keeps it; it lapses by itself. */
export const keptLesson = z.object({
  version: z.int(),
  mode: z.enum(lessonModes),
  sent: z.array(z.string()),
  opened: z.array(z.string()),
  until: z.number(),
});

/** Its key in `storage.local`. */
export const keptLessonKey = 'lesson';
