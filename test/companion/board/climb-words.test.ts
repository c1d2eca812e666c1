import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { climbWords } from '../../../src/companion/board/climb-words.ts';
import { seenBy } from '../../../src/companion/board/seen-by.ts';
import type { AlertWatch } from '../../../src/contracts/stream/alert-watch.ts';

type Climb = NonNullable<AlertWatch['climb']>;

const watch = (climb?: Partial<Climb>, ...names: string[]): AlertWatch => ({
  alertId: v7(),
  seen: names.map((name) => ({ adultId: name, name, at: '2026-11-03T10:43:00.000Z' })),
  ...(climb === undefined
    ? {}
    : {
        climb: {
          reason: 'unseen',
          since: '2026-11-03T10:42:00.000Z',
          at: '2026-11-03T10:44:00.400Z',
          called: [],
          unheld: [],
          ...climb,
        },
      }),
});
const words = (climb: Partial<Climb>, status: 'needs-help' | 'on-the-way' | 'seen' = 'needs-help') =>
  climbWords({ status, watches: [watch(climb)] });

describe('what the board says of a press that has climbed', () => {
  it('is nothing while only those are called who are in the room', () => {
    expect(words({ called: ['class-teacher'] })).toBeUndefined();
    expect(words({ called: ['on-duty'], unheld: ['class-teacher'] })).toBeUndefined();
    expect(climbWords({ status: 'needs-help', watches: [watch()] })).toBeUndefined();
  });

  it('names all who are called, and for how long nobody saw it', () => {
    expect(words({ called: ['class-teacher', 'on-duty'] })).toMatchObject({
      short: 'Teachers called',
      long: 'Nobody saw it for 2 minutes: other teachers are called',
    });
    const at = '2026-11-03T10:48:00.000Z';
    expect(words({ called: ['class-teacher', 'on-duty', 'office', 'dsl'], at })).toMatchObject({
      short: 'DSL called',
      long: 'Nobody saw it for 6 minutes: other teachers, the office and the DSL are called',
    });
  });

  it('says who is passed over at once, that a call came late, and that there is nobody', () => {
    expect(words({ called: ['office'], unheld: ['class-teacher', 'on-duty'] })?.long).toBe(
      'No teacher is on duty: the office is called',
    );
    expect(words({ called: ['class-teacher', 'office'], late: true })?.long).toBe(
      'Nobody saw it for 2 minutes: the office is called, later than it should be: the hub was off',
    );
    expect(words({ unheld: ['class-teacher', 'on-duty', 'office', 'dsl', 'head'] })).toMatchObject({
      short: 'Nobody to call',
    });
    expect(words({ unheld: ['class-teacher'] })).toBeUndefined();
  });

  it('is said of an adult who was on the way and of whom nothing more was heard', () => {
    const climb = { reason: 'coming-lapsed', called: ['on-duty'] };
    expect(words(climb, 'on-the-way')?.long).toBe(
      'On the way, then no word for 2 minutes: other teachers are called',
    );
    expect(words(climb, 'needs-help')).toBeUndefined();
    expect(words({ called: ['class-teacher', 'office'] }, 'seen')).toBeUndefined();
  });

  it('passes over a rung that only a newer hub knows', () => {
    expect(words({ called: ['class-teacher', 'caretaker', 'office'] })?.short).toBe('Office called');
  });
});

it('names everybody who has seen it, once', () => {
  expect(seenBy({ watches: [watch(undefined, 'Ms Hill', 'Mr Poole'), watch(undefined, 'Ms Hill')] })).toBe(
    'Ms Hill, Mr Poole',
  );
});
