import { describe, expect, it } from 'vitest';
import { keptNamesWords, lookingWords } from '../../../src/companion/register/looking-words.ts';

describe('what is said of a look at a name', () => {
  it('is that the hub records what the hub answers, and no more', () => {
    expect(lookingWords).toBe('The hub records each look that it answers. Mind who can see this screen.');
  });

  it('is, of names that were kept in this browser, how old they are and that the look is not recorded', () => {
    const keptAt = new Date(2026, 10, 3, 9, 30).getTime();
    const words = keptNamesWords({ keptAt, ageMs: 72 * 60_000 });
    expect(words).toMatch(/register as it was at 0?9:30/u);
    expect(words).toContain(
      'What was changed since is not in it. This look is not recorded; that you have the names here is.',
    );
  });
});
