import { describe, expect, it } from 'vitest';
import { ageSince } from '../../../src/extension/press/age-since.ts';

const year = 365 * 24 * 60 * 60 * 1_000;
const pressedAt = 5 * year;
const first = { wallMs: pressedAt + 100, aliveMs: 50 };

describe('how old news is', () => {
  it.each([
    ['at the first look', first, 100],
    ['a minute later', { wallMs: first.wallMs + 60_000, aliveMs: first.aliveMs + 60_000 }, 60_100],
    [
      'after an hour under a closed lid',
      { wallMs: first.wallMs + 3_600_000, aliveMs: first.aliveMs + 10 },
      3_600_100,
    ],
    [
      'a minute later, on a clock set back a year',
      { wallMs: first.wallMs - year, aliveMs: first.aliveMs + 60_000 },
      60_100,
    ],
    ['on a clock set forth a year', { wallMs: first.wallMs + year, aliveMs: first.aliveMs + 10 }, year + 100],
  ])('%s', (_name, now, age) => {
    expect(ageSince(pressedAt, first, now)).toBe(age);
  });

  it('is not known on a page that opens after the clock was set back, and counts as long ago', () => {
    const late = { wallMs: pressedAt - year, aliveMs: 50 };
    expect(ageSince(pressedAt, late, late)).toBe(Number.POSITIVE_INFINITY);
  });

  it('forgives clocks that are read a moment apart', () => {
    const early = { wallMs: pressedAt - 3, aliveMs: 50 };
    expect(ageSince(pressedAt, early, early)).toBe(0);
  });
});
