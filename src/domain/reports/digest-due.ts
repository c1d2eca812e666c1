import { momentOf, schoolTime } from '../decisions/school-time.ts';
import type { NoticeChoice } from '../notices/notice-choice.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const saturday = 5;

/**
 * The calendar day whose digest should be there by now: the last one whose time has come, by the clock of the school. A hub that was off at that time
 * makes it when it is back.
 *
 * @param now milliseconds since 1970.
 */
export function lastDigestDay(
  now: number,
  { digestDays, digestAt }: Pick<NoticeChoice, 'digestDays' | 'digestAt'>,
): { day: string; at: number } {
  const today = schoolTime(now).day;
  for (let back = 0; ; back += 1) {
    const start = today - back * dayMs;
    const weekday = (new Date(start).getUTCDay() + 6) % 7;
    const at = momentOf(start, digestAt);
    if (at > now || (digestDays === 'monday-to-friday' && weekday >= saturday)) continue;
    return { day: new Date(start).toISOString().slice(0, 10), at };
  }
}
