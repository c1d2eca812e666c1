import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { actOnEntry } from '../log/act-on-entry.ts';
import type { Alert } from '../store/alert-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { entryOfPress } from '../store/log-entry-store.ts';
import { keepRecordLook } from '../store/record-look-store.ts';

/**
 * Records that an adult opened a press, the first time and each time after it. Where a child said something for the DSL alone, and the adult
 * reads that, the log's entry of it is seen too.
 */
export async function lookAtPress(
  transaction: HubTransaction,
  alert: Alert,
  { by, rights, at }: { by: ByAdult; rights: AdultRights; at: Date },
): Promise<StoredFrame[]> {
  const { alertId, deviceNumber, receivedAt } = alert;
  const look = { kind: 'press', subject: alertId, deviceNumber, aboutAt: receivedAt } as const;
  await keepRecordLook(transaction, look, { adultId: by.adultId, name: by.name }, at);
  const entryId = rights.has('read-log') ? await entryOfPress(transaction, alert) : undefined;
  if (entryId === undefined) return [];
  return (await actOnEntry(transaction, { entryId, action: 'seen', by }, at)).frames;
}
