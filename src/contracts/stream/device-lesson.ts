import * as z from 'zod/mini';
import { lessonModes } from '../../domain/decisions/lesson.ts';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { maximumLessonSites, maximumLinkTitleLength } from '../../domain/lessons/sent-link.ts';
import { classColour } from '../../domain/policy/class-colour.ts';

const sites = z
  .array(z.string().check(z.maxLength(maximumAddressLength)))
  .check(z.maxLength(maximumLessonSites));

/** What one device is told of its lesson: for which class, and what it may reach. */
export const deviceLessonWord = z.looseObject({
  lessonId: z.uuidv7(),
  /** The class that is expected at this device. */
  classColour,
  mode: z.enum(lessonModes),
  /** Where the class was sent; shown on the start page. */
  sent: z
    .array(
      z.looseObject({
        address: z.string().check(z.maxLength(maximumAddressLength)),
        title: z.string().check(z.maxLength(maximumLinkTitleLength)),
        /** The how-manieth sending it came with, where it opens by itself; it does so once. */
        atOnce: z.optional(z.int()),
      }),
    )
    .check(z.maxLength(maximumLessonSites)),
  /** Blocked sites that were opened for this lesson, as far as policy lets a teacher. */
  opened: sites,
  /** All screens rest until this is taken back. */
  eyesUp: z.boolean(),
  /** Why this one device has no internet; absent: it has. */
  withdrawn: z.optional(z.boolean()),
});
export type DeviceLessonWord = z.infer<typeof deviceLessonWord>;

/** The longest that a lesson holds, in milliseconds. */
export const longestLessonMs = 24 * 60 * 60 * 1_000;

/**
 * The same with for how much longer. A duration, not a time of day: a child's clock may be wrong by a year, and the device lets it
 * lapse by monotonic time (design, truth 7).
 */
export const deviceLesson = z.extend(deviceLessonWord, {
  /** How long it holds from the moment the hub sends, in milliseconds. */
  endsInMs: z.int().check(z.nonnegative(), z.lte(longestLessonMs)),
});
export type DeviceLesson = z.infer<typeof deviceLesson>;
