import type { Figure } from '../../domain/figures/figure.ts';

const counts = new Intl.NumberFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A figure as it is read: `12`, `few`, `not shown`, `12 or more`. */
export function figureWords(shown: Figure): string {
  if (typeof shown === 'number') return counts.format(shown);
  if (shown === 'few') return 'few';
  return shown === 'hidden' ? 'not shown' : `${counts.format(shown.atLeast)} or more`;
}

/** `1 September 2026`. @param calendarDay such as `2026-09-01`. */
export function dayWords(calendarDay: string): string {
  return day.format(Date.parse(calendarDay));
}

/** `7 Sept`. */
export function shortDayWords(calendarDay: string): string {
  return shortDay.format(Date.parse(calendarDay));
}
