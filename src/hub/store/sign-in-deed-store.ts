import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { signInDeedContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { HubTransaction } from './hub-tables.ts';

/** What is done about how adults sign in. */
export type SignInDeedKind =
  | 'password-set'
  | 'code-added'
  | 'code-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'factors-forgotten'
  | 'grace-set'
  | 'sealed-account-made'
  | 'sealed-account-used';

export type SignInDeed = {
  /** Whose sign-in; null where it is the whole school's. */
  adult: ByAdult | null;
  deed: SignInDeedKind;
  details?: Record<string, string | number>;
  /** Null: the hub itself. */
  by: ByAdult | null;
  at: Date;
};

/** Records it for good, in the hub's own log too. */
export async function addSignInDeed(transaction: HubTransaction, done: SignInDeed): Promise<void> {
  const { adult, deed, details = {}, by } = done;
  const at = done.at.toISOString();
  const row = {
    adult_id: adult?.adultId ?? null,
    adult_name: adult?.name ?? null,
    deed,
    details: JSON.stringify(details),
    by_adult_id: by?.adultId ?? null,
    by_name: by?.name ?? null,
    at,
  };
  const { deed_id } = await transaction
    .insertInto('sign_in_deed')
    .values(row)
    .returning('deed_id')
    .executeTakeFirstOrThrow();
  await keepLogEntry(transaction, {
    kind: 'sign-in-deed',
    subject: String(deed_id),
    contentHash: signInDeedContent(row),
    at,
  });
}
