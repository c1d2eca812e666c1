import * as z from 'zod/mini';

/** A count below this says too much of too few children. Zero says nothing of anybody. */
export const smallestShown = 5;

/**
 * A count as it may be shown to those who answer for a school and know no child: the count itself; `few`, from 1 to 4; `hidden`, since it would tell another
 * one that is few; or that it is so many at the least.
 */
export const figure = z.union([
  z.int().check(z.nonnegative()),
  z.literal('few'),
  z.literal('hidden'),
  z.object({ atLeast: z.int().check(z.nonnegative()) }),
]);
export type Figure = z.infer<typeof figure>;

const isFew = (count: number) => count > 0 && count < smallestShown;

/** A count by itself. */
export function figureOf(count: number): Figure {
  return isFew(count) ? 'few' : count;
}

/** Counts that make up a whole together: where one is few, or the whole is, none is shown, since the whole would tell it. */
export function figuresOfParts(parts: readonly number[]): Figure[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return [whole, ...parts].some(isFew) ? parts.map(() => 'hidden' as const) : [...parts];
}

/** A count of one week, as it is and as it is shown; `most` is the most that it could be to whoever sees the others. */
export type WeekCount = { count: number; shown: Figure; most: number };

/**
 * The total of some weeks, where it tells no week that is not shown: there are none, or at least two of which it leaves open how many each had.
 * Otherwise what everybody can add up from what is shown.
 */
export function totalFigure(weeks: readonly WeekCount[]): Figure {
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const unseen = weeks.filter(({ shown }) => typeof shown !== 'number');
  if (unseen.length === 0) return total;
  const least = (one: WeekCount) => (one.shown === 'few' ? 1 : 0);
  const sumOf = (of: (one: WeekCount) => number) => unseen.reduce((sum, one) => sum + of(one), 0);
  const inThem = sumOf(({ count }) => count);
  const isOpen = unseen.length > 1 && inThem > sumOf(least) && inThem < sumOf(({ most }) => most);
  if (isOpen) return figureOf(total);
  // Which of the two it is depends on what is shown alone; else it would tell what is not.
  const isOneFew = unseen.length === 1 && unseen[0]?.shown === 'few' && total === inThem;
  return isOneFew ? 'few' : { atLeast: total - inThem + sumOf(least) };
}
