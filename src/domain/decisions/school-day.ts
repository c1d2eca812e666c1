import { momentOf } from './school-time.ts';

const minutesOfDay = 24 * 60;

/**
 * The moment a calendar day ends in the United Kingdom, in milliseconds since 1970.
 *
 * @param calendarDay such as `2026-07-22`.
 */
export function endOfSchoolDay(calendarDay: string): number {
  return momentOf(Date.parse(`${calendarDay}T00:00:00Z`), minutesOfDay);
}
