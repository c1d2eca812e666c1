import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { findLogEntry } from '../store/log-entry-store.ts';

/** A line of the log as it now is, for those alone who read the log (live/who-hears.ts). */
export async function tellLogEntry(
  transaction: HubTransaction,
  entryId: number,
  at: string,
): Promise<StoredFrame> {
  const known = await findLogEntry(transaction, entryId);
  if (known === undefined) throw new Error('an entry of the log was told that is not there');
  return keepFrame(transaction, companions, { type: 'log-entry', entry: known.row }, at);
}
