import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { entryOfPress } from '../store/log-entry-store.ts';
import { actOnEntry, needLogEntry } from './act-on-entry.ts';

/** What somebody who reads for the DSL notes about a press on the board ends its entry in the log too, where that waits for the DSL alone. */
export async function dealtWithOnBoard(
  transaction: HubTransaction,
  press: { alertId: string; deviceId: string },
  by: ByAdult,
  now: Date,
): Promise<readonly StoredFrame[]> {
  const entryId = await entryOfPress(transaction, press);
  if (entryId === undefined) return [];
  const { row } = await needLogEntry(transaction, entryId);
  if (!row.forDsl || row.state === 'dealt-with') return [];
  return (await actOnEntry(transaction, { entryId, action: 'dealt-with', by }, now)).frames;
}
