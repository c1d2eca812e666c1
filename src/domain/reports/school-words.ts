import { schoolTime } from '../decisions/school-time.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What the clock of the school shows, such as `10:42`. @param at ISO 8601. */
export function schoolClockWords(at: string): string {
  return clockWords(schoolTime(Date.parse(at)).minutes);
}

/** Minutes since midnight as a clock shows them: `16:00`. */
export function clockWords(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A calendar day in words: `Friday 27 November 2026`. @param day such as `2026-11-27`. */
export function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = weekdays[(date.getUTCDay() + 6) % 7] ?? '';
  return `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** The calendar day of a moment at the school, such as `2026-11-27`. */
export function schoolDayOf(now: number): string {
  return new Date(schoolTime(now).day).toISOString().slice(0, 10);
}

/** A moment in words: `10:42 on Friday 27 November 2026`. @param at ISO 8601. */
export function momentWords(at: string): string {
  return `${schoolClockWords(at)} on ${dayWords(schoolDayOf(Date.parse(at)))}`;
}
