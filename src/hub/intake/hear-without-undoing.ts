import { sql } from 'kysely';
import { errorFields, type HubLog } from '../hub-log.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { isStorageFailure } from '../store/storage-failure.ts';
import type { HearPress } from './store-batch.ts';

/**
 * Lets somebody hear of each press without being able to undo it: what they wrote is taken back, said in the hub's log, and the press
 * stands. A disk that takes nothing still undoes the whole, so that the Chromebook keeps the press and sends it again; so does a transaction
 * that the database has ended by itself, of which nothing may be written any more.
 */
export function hearWithoutUndoing(hearPress: HearPress, log: HubLog): HearPress {
  return async (transaction, press, now) => {
    await sql`savepoint hear_press`.execute(transaction);
    try {
      await hearPress(transaction, press, now);
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      if (!(await isTakenBack(transaction))) throw error;
      log('error', 'press-not-told', errorFields(error));
    }
    await sql`release hear_press`.execute(transaction);
  };
}

/** Whether the transaction still runs, without what was written since the savepoint. */
async function isTakenBack(transaction: HubTransaction): Promise<boolean> {
  return sql`rollback to hear_press`.execute(transaction).then(
    () => true,
    () => false,
  );
}
