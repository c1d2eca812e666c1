import type { SignInAnswers } from './sign-in-answers.ts';
import type { SignedIn } from './signed-in-class.ts';

/** What a child is asked or told at sign-in, one thing at a time, in this order. */
export const signInSteps = [
  'class',
  'class-unexpected',
  'number-missing',
  'number-twice',
  'number',
  'number-questioned',
  'rules',
] as const;
export type SignInStep = (typeof signInSteps)[number];

export type AtSignIn = {
  signedIn: SignedIn;
  /** Whether policy has any class to choose. */
  hasClasses: boolean;
  number: number | null;
  /** Another Chromebook that is there at this moment says the same number. */
  isNumberTwice: boolean;
  /** The class that is signed in has not accepted the rules of use this term. */
  areRulesDue: boolean;
  answers: SignInAnswers;
};

/**
 * What comes next. None of it keeps a child for ever: each step has a way on.
 *
 * @returns undefined when there is nothing to ask, which for staff is always.
 */
export function signInStep(at: AtSignIn): SignInStep | undefined {
  const { signedIn, answers } = at;
  if (signedIn.who === 'staff') return undefined;
  const isDone = answers.done === true;
  const isClassOpen = signedIn.who === 'unknown' && at.hasClasses && !isDone;
  if (isClassOpen || answers.choosing === true) return 'class';
  if (isUnexpected(signedIn, answers)) return 'class-unexpected';
  const number = numberStep(at);
  if (number !== undefined) return number;
  return at.areRulesDue && answers.rulesLater !== true && !isDone ? 'rules' : undefined;
}

function isUnexpected(signedIn: SignedIn, { knowsExpected }: SignInAnswers): boolean {
  return signedIn.who === 'class' && signedIn.expected !== undefined && signedIn.expected !== knowsExpected;
}

function numberStep({ number, isNumberTwice, answers }: AtSignIn): SignInStep | undefined {
  if (number !== null && isNumberTwice && answers.knowsTwice !== number) return 'number-twice';
  const about = answers.number?.shown === number ? answers.number : undefined;
  if (about === undefined) {
    if (answers.done === true) return undefined;
    return number === null ? 'number-missing' : 'number';
  }
  return about.says === 'no' && about.wentOn !== true ? 'number-questioned' : undefined;
}
