import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { SignInAnswers } from '../../../domain/sign-in/sign-in-answers.ts';
import type { ResponseOf } from '../../../contracts/messages/extension-message.ts';
import type { AppendEvent } from '../../outbox/append-event.ts';
import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import { waitOf, type StaffCodeTries } from './staff-code-tries.ts';
import type { Here } from './who-is-here.ts';

type Parts = {
  append: AppendEvent;
  policy: () => Promise<SchoolPolicy | undefined>;
  here: (policy: SchoolPolicy) => Promise<Here>;
  /** Whether a code is the one of which policy carries the slow hash. */
  matches: (stored: string, typed: string) => Promise<boolean>;
  entered: StoredValue<number>;
  answers: StoredValue<SignInAnswers>;
  tries: StoredValue<StaffCodeTries>;
  lock: Lock;
  now: () => number;
  /** The device is another one from now on. */
  reconcile: () => Promise<void>;
  syncNow: () => void;
};

/** An adult enters the number on the lid, with the staff code. One try at a time; wrong ones slow down. */
export function createEnterNumber(
  parts: Parts,
): (request: { number: number; code: string }) => Promise<ResponseOf<'enter-number'>> {
  const { entered, answers, tries, lock, now } = parts;
  return async ({ number, code }) => {
    const answer = await lock('staff-code', async (): Promise<ResponseOf<'enter-number'>> => {
      const policy = await parts.policy();
      if (policy?.staffCode === undefined || !(await parts.here(policy)).mayEnterNumber)
        return { said: 'not-here' };
      const before = await tries.read();
      if (waitOf(before, now()) > 0) return { said: 'wait' };
      // Counted before it is looked at: a worker that dies in between gives no try away.
      const wrong = (before?.wrong ?? 0) + 1;
      await tries.write({ wrong, at: now() });
      if (!(await parts.matches(policy.staffCode, code))) return { said: 'wrong' };
      await parts.append({ kind: 'number-entered', details: { entered: number } });
      await entered.write(number);
      await answers.write({ ...(await answers.read()), number: { shown: number, says: 'yes' } });
      await tries.remove();
      return { said: 'entered' };
    });
    if (answer.said === 'entered') {
      await parts.reconcile();
      parts.syncNow();
    }
    return answer;
  };
}
