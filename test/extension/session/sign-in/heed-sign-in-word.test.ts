import { describe, expect, it } from 'vitest';
import type { SchoolPolicy } from '../../../../src/domain/policy/school-policy.ts';
import type { SignInAnswers } from '../../../../src/domain/sign-in/sign-in-answers.ts';
import type { SignInWord } from '../../../../src/domain/sign-in/sign-in-word.ts';
import type { AcceptedRules } from '../../../../src/extension/session/sign-in/accepted-rules.ts';
import { createEnterNumber } from '../../../../src/extension/session/sign-in/enter-number.ts';
import { createHeedSignInWord } from '../../../../src/extension/session/sign-in/heed-sign-in-word.ts';
import type { StaffCodeTries } from '../../../../src/extension/session/sign-in/staff-code-tries.ts';
import type { Here } from '../../../../src/extension/session/sign-in/who-is-here.ts';
import { memoryLock, memoryOutbox, memoryValue } from '../../fixtures/in-memory.ts';
import { school } from './school-at-sign-in.ts';

function given(number: number | null = 14, policy: SchoolPolicy | undefined = school) {
  const { append, use } = memoryOutbox();
  const answers = memoryValue<SignInAnswers>();
  const accepted = memoryValue<AcceptedRules>();
  const entered = memoryValue<number>();
  const tries = memoryValue<StaffCodeTries>();
  const clock = { now: Date.parse('2026-11-29T09:00:00Z') };
  const here: Here = {
    signedIn: { who: 'class', colour: 'red', how: 'tile' },
    number,
    mayEnterNumber: number === null,
  };
  const asked: string[] = [];
  const parts = {
    append,
    policy: () => Promise.resolve(policy),
    here: () => Promise.resolve(here),
    answers,
    lock: memoryLock(),
    now: () => clock.now,
    reconcile: async () => void asked.push('next'),
    syncNow: () => void asked.push('send'),
  };
  const heed = createHeedSignInWord({ ...parts, accepted });
  const enter = createEnterNumber({
    ...parts,
    matches: (_stored, typed) => Promise.resolve(typed === 'right'),
    entered,
    tries,
  });
  const events = async () =>
    (await use((database) => database.events.toArray())).map(({ text }) => {
      const { kind, details } = JSON.parse(text) as { kind: string; details: object };
      return `${kind} ${Object.values(details).join(' ')}`;
    });
  return { heed, enter, events, answers, accepted, entered, tries, clock, asked };
}

describe('what a child says at sign-in', () => {
  it('"No, that is not my number" is told, once, and a yes after it as well', async () => {
    const { heed, events, answers, asked } = given();
    const no: SignInWord = { says: 'not-my-number', shown: 14 };
    expect(await heed(no)).toEqual({ kept: true });
    await heed(no);
    expect(await events()).toEqual(['number-questioned 14']);
    expect(answers.value?.number).toEqual({ shown: 14, says: 'no' });
    await heed({ says: 'my-number', shown: 14 });
    await heed({ says: 'my-number', shown: 14 });
    expect(await events()).toEqual(['number-questioned 14', 'number-confirmed 14']);
    expect(asked.slice(0, 2)).toEqual(['next', 'send']);
  });

  it('a plain yes is nothing to tell', async () => {
    const { heed, events, answers } = given();
    await heed({ says: 'my-number', shown: 14 });
    expect(await events()).toEqual([]);
    expect(answers.value?.number).toEqual({ shown: 14, says: 'yes' });
  });

  it('about another number than the one here is not told', async () => {
    const { heed, events } = given(15);
    await heed({ says: 'not-my-number', shown: 14 });
    expect(await events()).toEqual([]);
  });

  it('a class that policy does not have is not kept', async () => {
    const { heed, answers } = given();
    expect(await heed({ says: 'my-class', colour: 'pink' })).toEqual({ kept: false });
    expect(answers.value).toBeUndefined();
    expect(await heed({ says: 'my-class', colour: 'blue' })).toEqual({ kept: true });
    expect(answers.value).toEqual({ tapped: 'blue' });
  });

  it('rules are accepted for the term, and once', async () => {
    const { heed, events, accepted } = given();
    await heed({ says: 'rules-accepted' });
    await heed({ says: 'rules-accepted' });
    expect(await events()).toEqual(['rules-accepted 2026-09-01']);
    expect(accepted.value).toEqual({ red: '2026-09-01' });
  });

  it('is kept by nobody without a policy', async () => {
    const { heed } = given(14, undefined);
    // A default takes the place of `undefined`.
    const none = createHeedSignInWord({
      append: () => Promise.reject(new Error('told')),
      policy: () => Promise.resolve(undefined),
      here: () => Promise.reject(new Error('looked')),
      answers: memoryValue(),
      accepted: memoryValue(),
      lock: memoryLock(),
      now: () => 0,
      reconcile: () => Promise.resolve(),
      syncNow: () => {},
    });
    expect(await none({ says: 'rules-later' })).toEqual({ kept: false });
    expect(await heed({ says: 'rules-later' })).toEqual({ kept: true });
  });
});

describe('the number that an adult enters', () => {
  it('is kept with the staff code, told, and taken as confirmed', async () => {
    const { enter, events, entered, answers, tries, asked } = given(null);
    expect(await enter({ number: 21, code: 'right' })).toEqual({ said: 'entered' });
    expect(entered.value).toBe(21);
    expect(answers.value?.number).toEqual({ shown: 21, says: 'yes' });
    expect(tries.value).toBeUndefined();
    expect(await events()).toEqual(['number-entered 21']);
    expect(asked).toEqual(['next', 'send']);
  });

  it('is not kept with a wrong code, and guessing slows down', async () => {
    const { enter, events, entered, clock } = given(null);
    for (let guess = 0; guess < 3; guess += 1) {
      expect(await enter({ number: 21, code: 'wrong' })).toEqual({ said: 'wrong' });
    }
    expect(await enter({ number: 21, code: 'right' })).toEqual({ said: 'wait' });
    clock.now += 15_000;
    expect(await enter({ number: 21, code: 'right' })).toEqual({ said: 'entered' });
    expect(entered.value).toBe(21);
    expect(await events()).toEqual(['number-entered 21']);
  });

  it('is not taken where the number was found, or the school has no staff code', async () => {
    expect(await given(14).enter({ number: 21, code: 'right' })).toEqual({ said: 'not-here' });
    const { staffCode: _, ...without } = school;
    expect(await given(null, without).enter({ number: 21, code: 'right' })).toEqual({ said: 'not-here' });
  });
});
