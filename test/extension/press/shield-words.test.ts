import { describe, expect, it } from 'vitest';
import {
  shieldWords,
  wordsChangeInMs,
  type ShieldMoment,
} from '../../../src/extension/press/shield-words.ts';
import { keptReport as kept } from '../fixtures/kept-report.ts';

const aboutGrownUp = { ...kept, arrived: true, what: 'about-a-grown-up' } as const;
const moment: ShieldMoment = { online: true, pressAgeMs: 0, stateAgeMs: 0 };

describe('the words of the shield', () => {
  it.each([
    ['nothing before it is stored', undefined, moment, undefined],
    ['kept', kept, moment, 'shieldKept'],
    ['kept, without a network', kept, { ...moment, online: false }, 'shieldKeptAlone'],
    ['kept, with a hub that is down', kept, { ...moment, pressAgeMs: 5_000 }, 'shieldKeptAlone'],
    ['arrived', { ...kept, arrived: true }, { ...moment, pressAgeMs: 60_000 }, 'shieldArrived'],
    ['seen by a person', { ...kept, arrived: true, state: 'seen' }, moment, 'shieldSeen'],
    [
      'on the way',
      { ...kept, arrived: true, state: 'on-my-way' },
      { ...moment, stateAgeMs: 119_999 },
      'shieldComing',
    ],
    [
      'nobody came',
      { ...kept, arrived: true, state: 'on-my-way' },
      { ...moment, stateAgeMs: 120_000 },
      'shieldTellAnother',
    ],
    ['seen, about a grown-up', { ...aboutGrownUp, state: 'seen' }, moment, 'shieldAdultSeen'],
    ['on the way, about a grown-up', { ...aboutGrownUp, state: 'on-my-way' }, moment, 'shieldAdultComing'],
    [
      'nobody came, about a grown-up',
      { ...aboutGrownUp, state: 'on-my-way' },
      { ...moment, stateAgeMs: 120_000 },
      'shieldTellAnother',
    ],
  ] as const)('%s', (_name, report, at, words) => {
    expect(shieldWords(report, at)).toBe(words);
  });

  it('change by themselves exactly when they stop being true', () => {
    expect(wordsChangeInMs(kept, { ...moment, pressAgeMs: 1_000 })).toBe(4_000);
    expect(wordsChangeInMs({ ...kept, state: 'on-my-way' }, { ...moment, stateAgeMs: 100_000 })).toBe(20_000);
    expect(
      wordsChangeInMs({ ...kept, state: 'on-my-way' }, { ...moment, stateAgeMs: 130_000 }),
    ).toBeUndefined();
    expect(wordsChangeInMs({ ...kept, arrived: true }, moment)).toBeUndefined();
  });
});
