import { describe, expect, it } from 'vitest';
import { answersAfter } from '../../../src/domain/sign-in/answers-after.ts';
import type { SignInAnswers } from '../../../src/domain/sign-in/sign-in-answers.ts';
import { signInStep, type AtSignIn } from '../../../src/domain/sign-in/sign-in-step.ts';
import type { SignInWord } from '../../../src/domain/sign-in/sign-in-word.ts';
import type { SignedIn } from '../../../src/domain/sign-in/signed-in-class.ts';

const red: SignedIn = { who: 'class', colour: 'red', how: 'account' };
const usual: AtSignIn = {
  signedIn: red,
  hasClasses: true,
  number: 14,
  isNumberTwice: false,
  areRulesDue: false,
  answers: {},
};
const at = (differs: Partial<AtSignIn>) => signInStep({ ...usual, ...differs });
const yes: SignInAnswers = { number: { shown: 14, says: 'yes' } };

describe('what is asked at sign-in', () => {
  it.each<[string, Partial<AtSignIn>, ReturnType<typeof signInStep>]>([
    ['the number, once the class is known', {}, 'number'],
    ['nothing more after the yes', { answers: yes }, undefined],
    ['the class first', { signedIn: { who: 'unknown' } }, 'class'],
    ['no class where policy has none', { signedIn: { who: 'unknown' }, hasClasses: false }, 'number'],
    ['the class anew for whoever says it is another', { answers: { choosing: true } }, 'class'],
    ['that another class is expected', { signedIn: { ...red, expected: 'blue' } }, 'class-unexpected'],
    [
      'no more about that once it is known',
      { signedIn: { ...red, expected: 'blue' }, answers: { knowsExpected: 'blue' } },
      'number',
    ],
    [
      'it again for yet another class',
      { signedIn: { ...red, expected: 'green' }, answers: { knowsExpected: 'blue' } },
      'class-unexpected',
    ],
    ['that no number is known', { number: null }, 'number-missing'],
    ['that two say the number, before it is asked for', { isNumberTwice: true }, 'number-twice'],
    ['the number then', { isNumberTwice: true, answers: { knowsTwice: 14 } }, 'number'],
    ['it again for another number', { number: 15, answers: yes }, 'number'],
    [
      'to wait for an adult after a no',
      { answers: { number: { shown: 14, says: 'no' } } },
      'number-questioned',
    ],
    [
      'nothing more once they went on',
      { answers: { number: { shown: 14, says: 'no', wentOn: true } } },
      undefined,
    ],
    ['the rules of use at the end', { areRulesDue: true, answers: yes }, 'rules'],
    [
      'no rules for whoever asks first',
      { areRulesDue: true, answers: { ...yes, rulesLater: true } },
      undefined,
    ],
  ])('%s', (_what, differs, step) => {
    expect(at(differs)).toBe(step);
  });

  it('is nothing for staff, whatever else is so', () => {
    const staff: SignedIn = { who: 'staff' };
    expect(at({ signedIn: staff })).toBeUndefined();
    expect(at({ signedIn: staff, number: null, areRulesDue: true, isNumberTwice: true })).toBeUndefined();
    expect(at({ signedIn: staff, answers: { choosing: true } })).toBeUndefined();
  });

  it('is not asked in the middle of a lesson; a wrong class and a number that two say are told then too', () => {
    const answers: SignInAnswers = { ...yes, done: true };
    expect(at({ answers, signedIn: { who: 'unknown' } })).toBeUndefined();
    expect(at({ answers, number: 15 })).toBeUndefined();
    expect(at({ answers, number: null })).toBeUndefined();
    expect(at({ answers, areRulesDue: true })).toBeUndefined();
    expect(at({ answers, isNumberTwice: true })).toBe('number-twice');
    expect(at({ answers, signedIn: { ...red, expected: 'blue' } })).toBe('class-unexpected');
  });
});

describe('a child that taps whatever leads on', () => {
  const leadsOn: Record<string, (at: AtSignIn) => SignInWord> = {
    class: () => ({ says: 'my-class', colour: 'red' }),
    'class-unexpected': () => ({ says: 'stay-in-class', expected: 'blue' }),
    'number-missing': () => ({ says: 'go-on', shown: null }),
    'number-twice': ({ number }) => ({ says: 'number-twice-seen', shown: number ?? 1 }),
    number: ({ number }) => ({ says: 'not-my-number', shown: number }),
    'number-questioned': ({ number }) => ({ says: 'go-on', shown: number }),
    rules: () => ({ says: 'rules-later' }),
  };
  const whoever: SignedIn[] = [
    { who: 'unknown' },
    red,
    { ...red, expected: 'blue' },
    { who: 'class', colour: 'red', how: 'lesson' },
  ];

  it('is never shut in, from whatever state', () => {
    for (const signedIn of whoever) {
      for (const number of [null, 14]) {
        for (const isNumberTwice of [false, true]) {
          for (const areRulesDue of [false, true]) {
            for (const choosing of [false, true]) {
              let now: AtSignIn = {
                ...usual,
                signedIn,
                number,
                isNumberTwice,
                areRulesDue,
                answers: choosing ? { choosing } : {},
              };
              for (let taps = 0; ; taps += 1) {
                const step = signInStep(now);
                if (step === undefined) break;
                expect(taps, `stuck at ${step}`).toBeLessThan(7);
                const word = leadsOn[step]?.(now);
                if (word === undefined) throw new Error(step);
                const tapped: SignedIn = { who: 'class', colour: 'red', how: 'tile' };
                const isClass = word.says === 'my-class' && now.signedIn.who === 'unknown';
                now = {
                  ...now,
                  signedIn: isClass ? tapped : now.signedIn,
                  answers: answersAfter(now.answers, word),
                };
              }
            }
          }
        }
      }
    }
  });
});

describe('an answer', () => {
  it('is about what was shown, and the same word twice changes nothing more', () => {
    const words: SignInWord[] = [
      { says: 'my-class', colour: 'red' },
      { says: 'not-my-class' },
      { says: 'stay-in-class', expected: 'blue' },
      { says: 'my-number', shown: 14 },
      { says: 'not-my-number', shown: 14 },
      { says: 'go-on', shown: null },
      { says: 'number-twice-seen', shown: 14 },
      { says: 'rules-accepted' },
      { says: 'rules-later' },
    ];
    for (const word of words) {
      const once = answersAfter({ knowsTwice: 3 }, word);
      expect(answersAfter(once, word)).toEqual(once);
    }
  });

  it('of another class forgets that the old one was not expected, and asks anew', () => {
    const after = answersAfter(
      { tapped: 'red', knowsExpected: 'blue', done: true },
      { says: 'not-my-class' },
    );
    expect(after).toMatchObject({ choosing: true, done: false });
    expect(answersAfter(after, { says: 'my-class', colour: 'blue' })).toEqual({
      tapped: 'blue',
      done: false,
    });
  });
});
