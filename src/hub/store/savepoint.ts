import { sql } from 'kysely';
import type { HubTransaction } from './hub-tables.ts';

/** A place in a transaction that one can go back to. */
export type Savepoint = {
  /** @returns whether the transaction still runs, without what was written since. A database may have ended it by itself. */
  goBack: () => Promise<boolean>;
  /** It is needed no more; what was written stands. */
  release: () => Promise<void>;
};

/** One at a time in a transaction: they have one name. */
export async function setSavepoint(transaction: HubTransaction): Promise<Savepoint> {
  await sql`savepoint here`.execute(transaction);
  return {
    goBack: () =>
      sql`rollback to here`.execute(transaction).then(
        () => true,
        () => false,
      ),
    async release() {
      await sql`release here`.execute(transaction);
    },
  };
}
