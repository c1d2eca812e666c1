import { errorFields, type HubLog } from '../hub-log.ts';
import { setSavepoint } from '../store/savepoint.ts';
import { isStorageFailure } from '../store/storage-failure.ts';
import type { HearPress } from './store-batch.ts';

/**
 * Lets somebody hear of each press without being able to undo it: what they wrote is taken back, said in the hub's log, and the press
 * stands. A disk that takes nothing still undoes the whole, so that the Chromebook keeps the press and sends it again; so does a transaction
 * that the database has ended by itself, of which nothing may be written any more.
 */
export function hearWithoutUndoing(hearPress: HearPress, log: HubLog): HearPress {
  return async (transaction, press, now) => {
    const before = await setSavepoint(transaction);
    try {
      await hearPress(transaction, press, now);
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      if (!(await before.goBack())) throw error;
      log('error', 'press-not-told', errorFields(error));
    }
    await before.release();
  };
}
