import * as z from 'zod/mini';
import { lessonModes } from '../../domain/decisions/lesson.ts';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { classColour } from '../../domain/policy/class-colour.ts';

/** Most addresses that a lesson sends, and most that it opens. */
export const maximumLessonSites = 50;

const sites = z
  .array(z.string().check(z.maxLength(maximumAddressLength)))
  .check(z.maxLength(maximumLessonSites));

/**
 * A lesson as one device is told it: for which class, what it may reach, and for how much longer. A duration, not a time of day: a
 * child's clock may be wrong by a year, and the device lets it lapse by monotonic time (design, truth 7).
 */
export const deviceLesson = z.looseObject({
  lessonId: z.uuidv7(),
  /** The class that is expected at this device. */
  classColour,
  mode: z.enum(lessonModes),
  /** Where the class was sent; shown on the start page. */
  sent: z
    .array(
      z.looseObject({
        address: z.string().check(z.maxLength(maximumAddressLength)),
        title: z.string().check(z.maxLength(100)),
      }),
    )
    .check(z.maxLength(maximumLessonSites)),
  /** Blocked sites that were opened for this lesson, as far as policy lets a teacher. */
  opened: sites,
  /** All screens rest until this is taken back. */
  eyesUp: z.boolean(),
  /** Why this one device has no internet; absent: it has. */
  withdrawn: z.optional(z.boolean()),
  /** How long it holds from the moment the hub sends, in milliseconds. */
  endsInMs: z.int().check(z.nonnegative(), z.lte(24 * 60 * 60 * 1_000)),
});
export type DeviceLesson = z.infer<typeof deviceLesson>;
