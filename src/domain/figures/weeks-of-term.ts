import { momentOf, schoolTime } from '../decisions/school-time.ts';
import { termStart } from '../sign-in/term-start.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** A week of a term, in milliseconds since 1970: from its first moment to the first after it. The first and the last may be short. */
export type TermWeek = { monday: string; from: number; to: number };

/** A term by its first and its last day, and its weeks, oldest first. */
export type Term = { from: string; until: string; weeks: TermWeek[] };

/**
 * The term that runs, or one before it.
 *
 * @param back how many terms before.
 * @param now milliseconds since 1970. A term that runs is counted up to and with today.
 */
export function weeksOfTerm(termStarts: readonly string[] | undefined, back: number, now: number): Term {
  let first = termStart(termStarts, now);
  let end = schoolTime(now).day + dayMs;
  for (let step = 0; step < back; step += 1) {
    end = Date.parse(first);
    first = termStart(termStarts, end - dayMs / 2);
  }
  const start = Date.parse(first);
  const weeks: TermWeek[] = [];
  for (let monday = mondayOf(start); monday < end; monday += 7 * dayMs) {
    weeks.push({
      monday: dayOf(monday),
      from: momentOf(Math.max(monday, start), 0),
      to: momentOf(Math.min(monday + 7 * dayMs, end), 0),
    });
  }
  return { from: first, until: dayOf(end - dayMs), weeks };
}

function mondayOf(start: number): number {
  return start - ((new Date(start).getUTCDay() + 6) % 7) * dayMs;
}

function dayOf(start: number): string {
  return new Date(start).toISOString().slice(0, 10);
}
