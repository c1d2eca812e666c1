import { answersAfter } from '../../../domain/sign-in/answers-after.ts';
import type { SignInAnswers } from '../../../domain/sign-in/sign-in-answers.ts';
import type { SignInWord } from '../../../domain/sign-in/sign-in-word.ts';
import type { EventDraft } from '../../../domain/events/school-event.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { AppendEvent } from '../../outbox/append-event.ts';
import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import { rulesDue, type AcceptedRules } from './accepted-rules.ts';
import type { Here } from './who-is-here.ts';

type Parts = {
  append: AppendEvent;
  policy: () => Promise<SchoolPolicy | undefined>;
  here: (policy: SchoolPolicy) => Promise<Here>;
  answers: StoredValue<SignInAnswers>;
  accepted: StoredValue<AcceptedRules>;
  lock: Lock;
  now: () => number;
  /** Asks for what comes next. */
  reconcile: () => Promise<void>;
  syncNow: () => void;
};

/**
 * Takes in what a child said at sign-in: what staff are to know is on the disk before the answer is kept, and the answer before the
 * page goes on.
 */
export function createHeedSignInWord(parts: Parts): (word: SignInWord) => Promise<{ kept: boolean }> {
  const { append, answers, accepted, lock, now } = parts;

  const heed = async (word: SignInWord) => {
    const policy = await parts.policy();
    if (policy === undefined) return false;
    const before = (await answers.read()) ?? {};
    const here = await parts.here(policy);
    const event = numberEvent(word, before, here);
    if (event !== undefined) await append(event);
    if (word.says === 'rules-accepted') await acceptRules(policy, here);
    if (word.says === 'my-class' && !policy.classes.some(({ colour }) => colour === word.colour))
      return false;
    await answers.write(answersAfter(before, word));
    return true;
  };

  const acceptRules = async (policy: SchoolPolicy, { signedIn }: Here) => {
    const colour = signedIn.who === 'class' ? signedIn.colour : undefined;
    const before = await accepted.read();
    const term = rulesDue(policy, colour, before, now());
    if (colour === undefined || term === undefined) return;
    await append({ kind: 'rules-accepted', details: { termStart: term } });
    await accepted.write({ ...before, [colour]: term });
  };

  return async (word) => {
    const kept = await lock('sign-in-answers', () => heed(word));
    await parts.reconcile();
    parts.syncNow();
    return { kept };
  };
}

/** What staff are told of the number: a no, and a yes that takes it back. The same again is not told again. */
function numberEvent(word: SignInWord, { number }: SignInAnswers, here: Here): EventDraft | undefined {
  if (word.says !== 'my-number' && word.says !== 'not-my-number') return undefined;
  const { shown } = word;
  const said = number?.shown === shown ? number.says : undefined;
  // A page that was drawn before the number changed speaks of another one.
  if (shown === null || shown !== here.number) return undefined;
  if (word.says === 'not-my-number' && said !== 'no')
    return { kind: 'number-questioned', details: { shown } };
  if (word.says === 'my-number' && said === 'no') return { kind: 'number-confirmed', details: { shown } };
  return undefined;
}
