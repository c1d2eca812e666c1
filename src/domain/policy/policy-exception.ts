import * as z from 'zod/mini';
import { classColour } from './class-colour.ts';

/** A calendar day as `2026-07-22`; the exception holds to its end, in the time of the school. */
export const calendarDay = z
  .string()
  .check(z.refine(isCalendarDay, { error: 'must be a day such as 2026-07-22' }));

/** One site opened for a named purpose, by a named role, to an end date (needs 10). Roles rather than persons: "head". */
export const policyException = z.strictObject({
  site: z.string().check(z.minLength(1), z.maxLength(2_048)),
  purpose: z.string().check(z.minLength(1, { error: 'must say what it is for' }), z.maxLength(300)),
  approver: z
    .string()
    .check(z.minLength(1, { error: 'must say who approved it, such as "head"' }), z.maxLength(100)),
  until: calendarDay,
  /** Absent: every class. */
  classes: z.optional(z.array(classColour)),
});
export type PolicyException = z.infer<typeof policyException>;

function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const time = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return time.toISOString().startsWith(text);
}
