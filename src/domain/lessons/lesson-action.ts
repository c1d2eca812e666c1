import * as z from 'zod/mini';
import { lessonModes } from '../decisions/lesson.ts';
import { maximumAddressLength } from '../events/event-limits.ts';
import { deviceNumber } from '../policy/device-number.ts';
import { lessonMinutes } from './lesson-minutes.ts';
import { isLessonSite } from './lesson-site.ts';
import { link, someNumbers } from './sent-link.ts';

/** A host, or a path of one: what a teacher opens for a lesson. */
export const lessonSite = z.string().check(z.maxLength(maximumAddressLength), z.refine(isLessonSite));

/** So many pages at once are more than a child can look at. */
export const mostAtOnce = 5;

const send = z
  .strictObject({
    action: z.literal('send'),
    links: z.array(link).check(z.minLength(1), z.maxLength(20)),
    numbers: someNumbers,
    /** Opens by itself, where policy allows; else it waits on the start page. */
    atOnce: z.boolean(),
  })
  .check(z.refine(({ links, atOnce }) => !atOnce || links.length <= mostAtOnce, { path: ['links'] }));

/** What an adult does in a running lesson. Each is recorded with who and when, and doing it twice is harmless. */
export const lessonAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('end') }),
  /** What is left out stays. `minutes` from now on. */
  z.strictObject({
    action: z.literal('change'),
    mode: z.optional(z.enum(lessonModes)),
    minutes: z.optional(lessonMinutes),
  }),
  send,
  z.strictObject({
    action: z.literal('take-back'),
    address: z.string().check(z.maxLength(maximumAddressLength)),
  }),
  z.strictObject({ action: z.literal('open'), site: lessonSite }),
  z.strictObject({ action: z.literal('close'), site: lessonSite }),
  z.strictObject({ action: z.literal('eyes-up') }),
  z.strictObject({ action: z.literal('eyes-down') }),
  z.strictObject({
    action: z.literal('withdraw'),
    number: deviceNumber,
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  }),
  z.strictObject({ action: z.literal('give-back'), number: deviceNumber }),
]);
export type LessonAction = z.infer<typeof lessonAction>;
