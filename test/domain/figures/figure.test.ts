import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, figuresOfParts, totalFigure, type Figure } from '../../../src/domain/figures/figure.ts';
import { weeksOfTerm } from '../../../src/domain/figures/weeks-of-term.ts';

const week = (count: number, shown: Figure = figureOf(count)) => ({ count, shown, most: 4 });

describe('a count of few children', () => {
  it('is not shown, but for none at all', () => {
    expect([0, 1, 4, 5, 12].map(figureOf)).toEqual([0, 'few', 'few', 5, 12]);
  });

  it('hides all parts of the sum that would tell it', () => {
    expect(figuresOfParts([20, 2, 0])).toEqual(['hidden', 'hidden', 'hidden']);
    expect(figuresOfParts([3, 0, 0])).toEqual(['hidden', 'hidden', 'hidden']);
    expect(figuresOfParts([20, 5, 0])).toEqual([20, 5, 0]);
  });
});

describe('the total of weeks', () => {
  it('is the sum where every week is shown, or where it leaves open what the others had', () => {
    expect(totalFigure([week(12), week(0), week(7)])).toBe(19);
    expect(totalFigure([week(12), week(1), week(3)])).toBe(16);
  });

  it('does not tell the one week that is hidden, nor weeks that can only have been so', () => {
    expect(totalFigure([week(12), week(3)])).toEqual({ atLeast: 13 });
    expect(totalFigure([week(12), week(1), week(1)])).toEqual({ atLeast: 14 });
    expect(totalFigure([week(12), week(4), week(4)])).toEqual({ atLeast: 14 });
    expect(totalFigure([week(2), week(1)])).toBe('few');
    expect(totalFigure([week(0), week(3)])).toBe('few');
    for (const both of [1, 4]) expect(totalFigure([week(both), week(both)])).toEqual({ atLeast: 2 });
  });

  it('never lets anybody work out a week that is not shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), (counts) => {
        const shown = counts.map(figureOf);
        const total = totalFigure(counts.map((count) => week(count)));
        const all = counts.reduce<number[][]>(
          (before, _count, at) => {
            const may = shown[at] === 'few' ? [1, 2, 3, 4] : [counts[at] ?? 0];
            return before.flatMap((some) => may.map((one) => [...some, one]));
          },
          [[]],
        );
        const fits = all.filter(
          (one) => JSON.stringify(totalFigure(one.map((count) => week(count)))) === JSON.stringify(total),
        );
        expect(fits.length).toBeGreaterThan(0);
        for (const [at, figure] of shown.entries()) {
          if (figure === 'few') expect(new Set(fits.map((one) => one[at])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the weeks of a term', () => {
  const now = Date.parse('2026-09-16T10:00:00Z');

  it('begin with the first day of the term and end with today, in the time of the school', () => {
    const { from, until, weeks } = weeksOfTerm(undefined, 0, now);
    expect([from, until]).toEqual(['2026-09-01', '2026-09-16']);
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-08-31', '2026-09-07', '2026-09-14']);
    expect(new Date(weeks[0]?.from ?? 0).toISOString()).toBe('2026-08-31T23:00:00.000Z');
    expect(new Date(weeks[2]?.to ?? 0).toISOString()).toBe('2026-09-16T23:00:00.000Z');
  });

  it('of the term before end on the day before this one', () => {
    expect(weeksOfTerm(undefined, 1, now)).toMatchObject({ from: '2026-04-15', until: '2026-08-31' });
    expect(weeksOfTerm(['2026-06-01', '2026-09-01'], 1, now)).toMatchObject({ from: '2026-06-01' });
  });
});
