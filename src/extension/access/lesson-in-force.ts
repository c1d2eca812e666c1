import * as z from 'zod/mini';
import { lessonModes } from '../../domain/decisions/lesson.ts';
import type { LessonOnDevice } from '../../domain/lessons/screen-rest.ts';
import { classColour } from '../../domain/policy/class-colour.ts';

/** The lesson that lies over policy, as the device keeps it. It is there exactly as long as the lesson is. */
export const keptLesson = z.object({
  version: z.int(),
  lessonId: z.uuidv7(),
  /** The class that is expected at this device. */
  classColour,
  mode: z.enum(lessonModes),
  /** Where the class was sent, in the order in which the start page shows it. */
  sent: z.array(
    z.object({
      address: z.string(),
      title: z.string(),
      /** The how-manieth sending it came with, where it opens by itself; it does so once. */
      atOnce: z.optional(z.int()),
    }),
  ),
  opened: z.array(z.string()),
  /** All screens rest. */
  eyesUp: z.boolean(),
  /** This one device has no internet. */
  withdrawn: z.optional(z.boolean()),
  /** When it lapses by itself: milliseconds by the wall clock, kept in step by `lesson/lesson-keeper.ts`. */
  until: z.number(),
});
export type KeptLesson = z.infer<typeof keptLesson>;

/** Its key in `storage.local`. */
export const keptLessonKey = 'lesson';

/** A lesson as decisions are made by it. */
export function lessonToDecideBy(kept: KeptLesson | undefined): LessonOnDevice | undefined {
  if (kept === undefined) return undefined;
  const { version, mode, sent, opened, eyesUp, withdrawn, until } = kept;
  return {
    version,
    mode,
    sent: sent.map(({ address }) => address),
    opened,
    until,
    eyesUp,
    withdrawn: withdrawn === true,
  };
}
