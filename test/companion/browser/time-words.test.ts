import { describe, expect, it } from 'vitest';
import { clockWords, durationWords } from '../../../src/companion/browser/time-words.ts';

describe('times in words', () => {
  it('say how long in one or two units', () => {
    const words = [-5, 42_000, 163_000, 180_000, 1_500_000, 10_800_000, 200_000_000].map(durationWords);
    expect(words).toEqual(['0 s', '42 s', '2 min 43 s', '3 min', '25 min', '3 h', '2 days']);
  });

  it('name the day where it is not today', () => {
    const at = new Date(2026, 10, 3, 10, 42).getTime();
    expect(clockWords(at, at + 60_000)).toBe('10:42');
    expect(clockWords(at, at + 86_400_000)).toBe('Tue 3 Nov, 10:42');
  });
});
