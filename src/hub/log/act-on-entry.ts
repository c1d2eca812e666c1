import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { LogRow } from '../../contracts/stream/log-row.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { logActionContent } from '../proof/hub-log-entry.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addEntryAction, entryActionsOf } from '../store/log-entry-action-store.ts';
import { findLogEntry, setEntryState, type KnownEntry } from '../store/log-entry-store.ts';
import { tellLogEntry } from './tell-log-entry.ts';

/** The same word by the same adult within this time is one tap sent twice, in milliseconds. */
const sameTapMs = 10_000;

type EntryDeed = { entryId: number; action: 'seen' | 'dealt-with'; note?: string | undefined; by: ByAdult };

/** @throws CodedError `log-entry-unknown`. */
export async function needLogEntry(transaction: HubTransaction, entryId: number): Promise<KnownEntry> {
  const known = await findLogEntry(transaction, entryId);
  if (known === undefined) throw new CodedError('log-entry-unknown');
  return known;
}

/**
 * Records what a reader of the log did with an entry, in the hub's own log too, and tells the others who read it. To see once more what was
 * seen changes nothing; the look is recorded all the same.
 *
 * @throws CodedError `log-entry-unknown`, or `log-entry-on-board` for a press that is dealt with on the board.
 */
export async function actOnEntry(
  transaction: HubTransaction,
  { entryId, action, note, by }: EntryDeed,
  now: Date,
): Promise<Committed<LogRow>> {
  const { row } = await needLogEntry(transaction, entryId);
  if (action === 'dealt-with' && row.kind === 'press' && !row.forDsl)
    throw new CodedError('log-entry-on-board');
  if (action === 'seen' && row.state !== 'open') return { answer: row, frames: [] };
  const at = now.toISOString();
  const record = { entryId, action, note: note ?? null, adultId: by.adultId, byName: by.name, at };
  const before = await entryActionsOf(transaction, entryId);
  const isSameTap = before.some(
    (other) =>
      other.action === action &&
      other.adultId === by.adultId &&
      now.getTime() - Date.parse(other.at) < sameTapMs,
  );
  if (isSameTap && row.state === action) return { answer: row, frames: [] };
  const actionId = await addEntryAction(transaction, record);
  const contentHash = logActionContent(record);
  await keepLogEntry(transaction, { kind: 'log-entry-action', subject: String(actionId), contentHash, at });
  await setEntryState(transaction, entryId, action, at);
  const frames: StoredFrame[] = [await tellLogEntry(transaction, entryId, at)];
  return { answer: { ...row, state: action }, frames };
}
