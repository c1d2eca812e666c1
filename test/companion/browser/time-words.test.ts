import { describe, expect, it } from 'vitest';
import {
  clockWords,
  clockWordsToTheSecond,
  dayWords,
  durationWords,
} from '../../../src/companion/browser/time-words.ts';

describe('times in words', () => {
  it('say how long in one or two units', () => {
    const words = [-5, 42_000, 163_000, 180_000, 1_500_000, 10_800_000, 200_000_000].map(durationWords);
    expect(words).toEqual(['0 s', '42 s', '2 min 43 s', '3 min', '25 min', '3 h', '2 days']);
  });

  it('name the day where it is not today', () => {
    const at = new Date(2026, 10, 3, 10, 42).getTime();
    expect(clockWords(at, at + 60_000)).toBe('10:42');
    expect(clockWords(at, at + 86_400_000)).toBe('Tue 3 Nov, 10:42');
    expect(clockWordsToTheSecond(new Date(2026, 0, 4, 9, 5, 7).getTime(), at)).toBe('Sun 4 Jan, 09:05:07');
  });

  it('are those of en-GB on every day of a year', () => {
    const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
    const whole = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
    const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
    for (let date = 1; date <= 365; date += 1) {
      const at = new Date(2026, 0, date, date % 24, date % 60, date % 59).getTime();
      expect(dayWords(at)).toBe(whole.format(at));
      expect(clockWordsToTheSecond(at, 0)).toBe(`${day.format(at)}, ${time.format(at)}`);
    }
  });
});
