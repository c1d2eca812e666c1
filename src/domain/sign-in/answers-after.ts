import type { SignInAnswers } from './sign-in-answers.ts';
import type { SignInWord } from './sign-in-word.ts';

/** The answers once a child has said one more thing. The same word twice changes nothing more. */
export function answersAfter(before: SignInAnswers, word: SignInWord): SignInAnswers {
  switch (word.says) {
    case 'my-class':
      return withoutChoosing({ ...before, tapped: word.colour });
    case 'not-my-class':
      return { ...before, choosing: true, done: false };
    case 'stay-in-class':
      return { ...before, knowsExpected: word.expected };
    case 'my-number':
      return { ...before, number: { shown: word.shown, says: 'yes' } };
    case 'not-my-number':
      return { ...before, number: { shown: word.shown, says: 'no' } };
    case 'go-on':
      return { ...before, number: { shown: word.shown, says: 'no', wentOn: true } };
    case 'number-twice-seen':
      return { ...before, knowsTwice: word.shown };
    case 'rules-later':
      return { ...before, rulesLater: true };
    // Kept by class and term, and not with the session.
    case 'rules-accepted':
    default:
      return before;
  }
}

/** Chosen: whatever was known of the class before says nothing of this one. */
function withoutChoosing(answers: SignInAnswers): SignInAnswers {
  const others = { ...answers };
  delete others.choosing;
  delete others.knowsExpected;
  return others;
}
