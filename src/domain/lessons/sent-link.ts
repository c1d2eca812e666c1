import * as z from 'zod/mini';
import { maximumAddressLength } from '../events/event-limits.ts';
import { deviceNumber } from '../policy/device-number.ts';

/** Most addresses that a lesson sends, and most that it opens. */
export const maximumLessonSites = 50;

/** Longest title of a link, in UTF-16 code units. */
export const maximumLinkTitleLength = 100;

/** Chromebooks that something is for; absent: the whole class. */
export const someNumbers = z.optional(z.array(deviceNumber).check(z.minLength(1), z.maxLength(100)));

/** Somewhere to go, as an adult wrote it down. */
export const link = z.strictObject({
  address: z
    .string()
    .check(z.maxLength(maximumAddressLength), z.regex(/^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i)),
  title: z.string().check(z.minLength(1), z.maxLength(maximumLinkTitleLength)),
});
export type Link = z.infer<typeof link>;

/** A link that a lesson sent. */
export const sentLink = z.looseObject({
  address: z.string(),
  title: z.string(),
  numbers: z.optional(z.array(deviceNumber)),
  /** The how-manieth `send` of the lesson it came with, from 1, where it opens by itself; absent: it waits on the start page. */
  atOnce: z.optional(z.int()),
});
export type SentLink = z.infer<typeof sentLink>;
