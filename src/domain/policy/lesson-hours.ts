import * as z from 'zod/mini';

/** Days of the week, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const timeOfDay = z
  .string()
  .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 08:50' }));

/** Hours of the week in which there are lessons, in the time of the school: to `until`, exclusively. */
export const lessonHours = z
  .strictObject({
    days: z.array(z.enum(weekdays)).check(z.minLength(1)),
    from: timeOfDay,
    until: timeOfDay,
  })
  .check(
    z.refine(({ from, until }) => from < until, { error: 'must begin before it ends', path: ['until'] }),
  );
export type LessonHours = z.infer<typeof lessonHours>;
