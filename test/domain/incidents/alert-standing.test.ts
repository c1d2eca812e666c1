import { describe, expect, it } from 'vitest';
import { standingOf, wasPassedToDsl } from '../../../src/domain/incidents/alert-standing.ts';
import type { OutcomeDeed } from '../../../src/domain/incidents/noted-outcome.ts';

const alone = (deed: OutcomeDeed) => ({ deed, inBulk: false });
const inBulk = { deed: 'dealt-with', inBulk: true } as const;
const nothing = { noted: [], notedThere: [], hasPicture: false };

describe('how a press stands with the adults', () => {
  it('is open until somebody notes what was done, and open again when it is taken up', () => {
    expect(standingOf(nothing)).toBe('open');
    expect(standingOf({ ...nothing, noted: [alone('dealt-with')] })).toBe('dealt-with');
    expect(standingOf({ ...nothing, noted: [alone('dealt-with'), alone('taken-up')] })).toBe('open');
    const corrected = [alone('dealt-with'), alone('taken-up'), alone('dealt-with')];
    expect(standingOf({ ...nothing, noted: corrected, hasPicture: true })).toBe('dealt-with');
  });

  it('is with the DSL once it was passed on, also when it is taken up later', () => {
    const passed = { ...nothing, noted: [alone('passed-to-dsl')] };
    expect(standingOf(passed)).toBe('with-dsl');
    const ended = [alone('passed-to-dsl'), alone('dealt-with')];
    expect(standingOf({ ...nothing, noted: ended })).toBe('dealt-with');
    expect(standingOf({ ...nothing, noted: [...ended, alone('taken-up')] })).toBe('with-dsl');
    expect(wasPassedToDsl({ noted: ended, notedThere: [] })).toBe(true);
  });

  it('is not closed in bulk where the child chose a picture, whichever came first', () => {
    expect(standingOf({ ...nothing, noted: [inBulk] })).toBe('dealt-with');
    expect(standingOf({ ...nothing, noted: [inBulk], hasPicture: true })).toBe('open');
    expect(standingOf({ ...nothing, noted: [inBulk, alone('dealt-with')], hasPicture: true })).toBe(
      'dealt-with',
    );
  });

  it('is closed by a note at the Chromebook, where nobody is signed in, only without a picture', () => {
    expect(standingOf({ ...nothing, notedThere: ['talked-with-child'] })).toBe('dealt-with');
    expect(standingOf({ ...nothing, notedThere: ['of-a-newer-release'] })).toBe('dealt-with');
    expect(standingOf({ ...nothing, notedThere: ['talked-with-child'], hasPicture: true })).toBe('open');
    expect(standingOf({ ...nothing, notedThere: ['passed-to-dsl'], hasPicture: true })).toBe('with-dsl');
    // What a named adult says counts before it.
    const takenUp = { ...nothing, noted: [alone('taken-up')], notedThere: ['talked-with-child'] };
    expect(standingOf(takenUp)).toBe('open');
  });
});
