import type { SchoolEvent } from '../../domain/events/school-event.ts';
import type { OutboxDatabase } from './outbox-database.ts';
import { takeReceiptBack } from './receipt.ts';
import { changeOfReports, reportOf } from './report-of.ts';
import { writeBesideReports } from './write-beside-reports.ts';

/**
 * Records that must be true exactly when their event is stored; in its transaction.
 *
 * @param pageHash of the page that a child reports, where there is one.
 */
export async function writeWhatFollows(
  database: OutboxDatabase,
  event: SchoolEvent,
  pageHash: string | undefined,
): Promise<void> {
  const { session } = event;
  if (event.kind !== 'session-ended') await takeReceiptBack(database, session);
  const { reportIds, change } = changeOfReports(event);
  for (const reportId of reportIds) await database.reports.update(reportId, change);
  if (event.kind === 'help-requested') {
    await database.reports.add({ ...reportOf(event), kept: true });
  } else if (event.kind === 'session-started') {
    await database.sessions.put({ session, deviceNumber: event.deviceNumber, ended: false });
  } else if (event.kind === 'session-ended') {
    await database.sessions.put({ session, deviceNumber: event.deviceNumber, ended: true });
  }
  await writeBesideReports(database, event, pageHash);
}
