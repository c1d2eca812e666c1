import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { SignInAnswers } from '../../../domain/sign-in/sign-in-answers.ts';
import { signInStep, type SignInStep } from '../../../domain/sign-in/sign-in-step.ts';
import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import type { SignInCover } from './sign-in-cover.ts';
import type { SignInView } from './sign-in-view.ts';
import { signInViewOf } from './sign-in-view-of.ts';
import type { Here } from './who-is-here.ts';

/** Asks at the start of a session who is here, until everything is answered. */
export type SignInKeeper = {
  /**
   * Makes the screen what the answers ask for: the sign-in page in front, saying what comes next, or none. At every start of the worker, and
   * whenever policy, lesson, number or an answer changes.
   */
  reconcile: () => Promise<void>;
  /** A window or tab has changed: puts the page in front again while something is asked. */
  coverAgain: () => Promise<void>;
};

type Parts = {
  policy: () => Promise<SchoolPolicy | undefined>;
  here: (policy: SchoolPolicy) => Promise<Here>;
  /** Staff and every page learn who is here. */
  tell: (here: Here) => Promise<void>;
  isNumberTwice: (number: number | null) => Promise<boolean>;
  areRulesDue: (policy: SchoolPolicy, here: Here) => Promise<boolean>;
  answers: StoredValue<SignInAnswers>;
  view: StoredValue<SignInView>;
  cover: SignInCover;
  /** The sign-in page has gone: what waited for it, a screen that rests, has its turn. */
  onEnd: () => Promise<void>;
  lock: Lock;
};

export function createSignInKeeper(parts: Parts): SignInKeeper {
  const { answers, view, cover, lock } = parts;

  const nextStep = async (policy: SchoolPolicy, here: Here): Promise<SignInStep | undefined> =>
    signInStep({
      signedIn: here.signedIn,
      hasClasses: policy.classes.length > 0,
      number: here.number,
      isNumberTwice: await parts.isNumberTwice(here.number),
      areRulesDue: await parts.areRulesDue(policy, here),
      answers: (await answers.read()) ?? {},
    });

  const end = async (here: Here) => {
    const given = (await answers.read()) ?? {};
    if (here.signedIn.who !== 'staff' && given.done !== true) await answers.write({ ...given, done: true });
    await view.remove();
    if (await cover.uncover()) await parts.onEnd();
  };

  return {
    reconcile: () =>
      lock('sign-in', async () => {
        const policy = await parts.policy();
        // Without one nothing is open and nothing can be asked; the start page says so.
        if (policy === undefined) return;
        const here = await parts.here(policy);
        await parts.tell(here);
        const step = await nextStep(policy, here);
        if (step === undefined) {
          await end(here);
          return;
        }
        const next = signInViewOf(step, policy, here);
        if (JSON.stringify(await view.read()) !== JSON.stringify(next)) await view.write(next);
        await cover.cover();
      }),
    coverAgain: () =>
      lock('sign-in', async () => {
        if ((await view.read()) !== undefined) await cover.cover();
      }),
  };
}
