import { describe, expect, it } from 'vitest';
import type { SchoolPolicy } from '../../../../src/domain/policy/school-policy.ts';
import type { SignInAnswers } from '../../../../src/domain/sign-in/sign-in-answers.ts';
import { createSignInKeeper } from '../../../../src/extension/session/sign-in/sign-in-keeper.ts';
import type { SignInView } from '../../../../src/extension/session/sign-in/sign-in-view.ts';
import type { Here } from '../../../../src/extension/session/sign-in/who-is-here.ts';
import { memoryLock, memoryValue } from '../../fixtures/in-memory.ts';
import { school } from './school-at-sign-in.ts';

/** A Chromebook at sign-in. `wake` is a new worker over what is stored. */
function given(state: { here: Here; policy?: SchoolPolicy | undefined; twice?: boolean; rules?: boolean }) {
  const done: string[] = [];
  const answers = memoryValue<SignInAnswers>();
  const view = memoryValue<SignInView>();
  let stands = false;
  const wake = () =>
    createSignInKeeper({
      policy: () => Promise.resolve('policy' in state ? state.policy : school),
      here: () => Promise.resolve(state.here),
      tell: async () => void done.push('tell'),
      isNumberTwice: () => Promise.resolve(state.twice ?? false),
      areRulesDue: () => Promise.resolve(state.rules ?? false),
      answers,
      view,
      cover: {
        async cover() {
          stands = true;
          done.push('cover');
        },
        async uncover() {
          const before = stands;
          stands = false;
          return before;
        },
      },
      onEnd: async () => void done.push('end'),
      lock: memoryLock(),
    });
  return { state, wake, done, answers, view };
}

const red: Here = {
  signedIn: { who: 'class', colour: 'red', how: 'tile' },
  number: 14,
  mayEnterNumber: false,
};

describe('the sign-in page', () => {
  it('is in front until all is answered, and then it is gone for this session', async () => {
    const { wake, done, answers, view } = given({ here: red });
    await wake().reconcile();
    expect(view.value).toMatchObject({ step: 'number', number: 14, colour: 'red', classes: ['red', 'blue'] });
    expect(done).toEqual(['tell', 'cover']);
    answers.value = { number: { shown: 14, says: 'yes' } };
    await wake().reconcile();
    expect(view.value).toBeUndefined();
    expect(answers.value).toMatchObject({ done: true });
    expect(done).toEqual(['tell', 'cover', 'tell', 'end']);
    await wake().reconcile();
    await wake().coverAgain();
    expect(done.slice(4)).toEqual(['tell']);
  });

  it('comes back in front whatever a window or tab does, and after the worker has died', async () => {
    const { wake, done } = given({ here: red });
    await wake().coverAgain();
    expect(done).toEqual([]);
    await wake().reconcile();
    await wake().coverAgain();
    await wake().reconcile();
    expect(done).toEqual(['tell', 'cover', 'cover', 'tell', 'cover']);
  });

  it('is not there without a policy, and never for staff', async () => {
    const without = given({ here: red, policy: undefined });
    await without.wake().reconcile();
    expect(without.done).toEqual([]);
    const staff = given({ here: { ...red, signedIn: { who: 'staff' } }, rules: true, twice: true });
    await staff.wake().reconcile();
    expect(staff.done).toEqual(['tell']);
    expect(staff.answers.value, 'whoever comes after them is asked').toBeUndefined();
  });

  it('goes when a staff account takes the place of a pupil’s', async () => {
    const { state, wake, done, view } = given({ here: red });
    await wake().reconcile();
    state.here = { ...red, signedIn: { who: 'staff' } };
    await wake().reconcile();
    expect(done).toEqual(['tell', 'cover', 'tell', 'end']);
    expect(view.value).toBeUndefined();
  });

  it('comes once more when another class turns out to be expected, and says which', async () => {
    const { state, wake, answers, view } = given({ here: red });
    answers.value = { number: { shown: 14, says: 'yes' }, done: true };
    await wake().reconcile();
    expect(view.value).toBeUndefined();
    state.here = { ...red, signedIn: { who: 'class', colour: 'red', how: 'tile', expected: 'blue' } };
    await wake().reconcile();
    expect(view.value).toMatchObject({
      step: 'class-unexpected',
      colour: 'red',
      expected: 'blue',
      mayChoose: true,
    });
  });

  it('offers no other class to whoever signed in by account, and none where there is one', async () => {
    const { wake, view } = given({
      here: { ...red, signedIn: { who: 'class', colour: 'red', how: 'account' } },
    });
    await wake().reconcile();
    expect(view.value).toMatchObject({ mayChoose: false, isByAccount: true });
    const single = given({ here: red, policy: { ...school, classes: school.classes.slice(0, 1) } });
    await single.wake().reconcile();
    expect(single.view.value).toMatchObject({ mayChoose: false, isByAccount: false });
  });

  it('asks for no class where policy has none that can be read', async () => {
    const { wake, view } = given({
      here: { ...red, signedIn: { who: 'unknown' } },
      policy: { ...school, classes: [] },
    });
    await wake().reconcile();
    expect(view.value).toMatchObject({ step: 'number', classes: [] });
  });
});
