import { schoolTime } from '../decisions/school-time.ts';

/** First days of the terms where policy names none, as month and day. */
const usualTermStarts = ['01-01', '04-15', '09-01'];

/**
 * The first day of the term that runs, as `2026-09-01`. Days that are yet to come say nothing; where none has come, the usual terms count.
 *
 * @param termStarts of policy, in any order.
 * @param now milliseconds since 1970.
 */
export function termStart(termStarts: readonly string[] | undefined, now: number): string {
  const today = new Date(schoolTime(now).day).toISOString().slice(0, 10);
  const newest = (days: readonly string[]) =>
    days
      .filter((day) => day <= today)
      .toSorted()
      .at(-1);
  const year = Number(today.slice(0, 4));
  const usual = [year - 1, year].flatMap((one) => usualTermStarts.map((day) => `${one}-${day}`));
  return newest(termStarts ?? []) ?? newest(usual) ?? today;
}
