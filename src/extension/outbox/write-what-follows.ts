import type { EventOf, SchoolEvent } from '../../domain/events/school-event.ts';
import type { OutboxDatabase } from './outbox-database.ts';
import { takeReceiptBack } from './receipt.ts';
import { millisecondsOfUuidV7 } from './uuid-v7-time.ts';

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
  if (event.kind === 'help-requested') {
    const pressedAt = millisecondsOfUuidV7(event.id);
    await database.reports.add({
      eventId: event.id,
      session,
      pressedAt,
      kept: true,
      arrived: false,
      state: 'open',
      stateAt: pressedAt,
      frameId: 0,
      lifted: false,
      via: event.details.via,
    });
    if (pageHash !== undefined) await closePage(database, pageHash, event.id);
  } else if (event.kind === 'help-described') {
    const { reportId, what } = event.details;
    await database.reports.update(reportId, { what, saidIn: event.id });
    if (what === 'rude-pictures') {
      await database.closedPages.where('reportId').equals(reportId).modify({ isRude: true });
    }
  } else if (event.kind === 'pressed-by-mistake') {
    const { reportId, takenBack } = event.details;
    await database.reports.update(reportId, { byMistake: takenBack !== true, saidIn: event.id });
  } else if (event.kind === 'shield-lifted') {
    await writeLifted(database, event);
  } else if (event.kind === 'lift-refused') {
    await database.lifting.update('shield', { attempt: { id: event.id, isWrong: true } });
  } else if (event.kind === 'report-dealt-with') {
    await database.reports.update(event.details.reportId, { toNote: false });
  } else if (event.kind === 'session-started') {
    await database.sessions.put({ session, deviceNumber: event.deviceNumber, ended: false });
  } else if (event.kind === 'session-ended') {
    await database.sessions.put({ session, deviceNumber: event.deviceNumber, ended: true });
  }
}

/** A shield that was lifted here: its reports, the code that is used up, and the end of all tries. */
async function writeLifted(database: OutboxDatabase, event: EventOf<'shield-lifted'>): Promise<void> {
  const { reportIds, sealedCode } = event.details;
  await database.reports
    .where('eventId')
    .anyOf(reportIds)
    .modify({
      lifted: true,
      state: 'shield-lifted',
      stateAt: Date.parse(event.deviceTime),
      toNote: true,
    });
  if (sealedCode !== undefined) await database.usedCodes.put(sealedCode);
  await database.lifting.delete('shield');
}

async function closePage({ closedPages }: OutboxDatabase, hash: string, reportId: string): Promise<void> {
  const isRude = (await closedPages.get(hash))?.isRude === true;
  await closedPages.put({ hash, reportId, isRude });
}
