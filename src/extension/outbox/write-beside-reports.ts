import type { EventOf, SchoolEvent } from '../../domain/events/school-event.ts';
import type { OutboxDatabase } from './outbox-database.ts';

/**
 * What an event leaves behind beside reports: pages that stay closed, codes that are used up, how lifting stands. The same event again
 * changes nothing, nor does one that comes late change what is newer.
 *
 * @param pageHash of the page that a child reports, where there is one.
 */
export async function writeBesideReports(
  database: OutboxDatabase,
  event: SchoolEvent,
  pageHash: string | undefined,
): Promise<void> {
  if (event.kind === 'help-requested' && pageHash !== undefined) {
    await closePage(database, pageHash, event.id);
  } else if (event.kind === 'help-described' && event.details.what === 'rude-pictures') {
    const { reportId } = event.details;
    await database.closedPages.where('reportId').equals(reportId).modify({ isRude: true });
  } else if (event.kind === 'shield-lifted') {
    await endLifting(database, event);
  } else if (event.kind === 'lift-refused') {
    const lifting = await database.lifting.get('shield');
    if (lifting?.attempt?.id !== event.id) return;
    await database.lifting.update('shield', { attempt: { id: event.id, isWrong: true } });
  }
}

/** A shield was lifted here: the code is used up, and all tries have ended. */
async function endLifting(
  { lifting, usedCodes }: OutboxDatabase,
  { details: { reportIds, sealedCode } }: EventOf<'shield-lifted'>,
): Promise<void> {
  if (sealedCode !== undefined) await usedCodes.put(sealedCode);
  const known = await lifting.get('shield');
  if (known !== undefined && reportIds.includes(known.reportId)) await lifting.delete('shield');
}

async function closePage({ closedPages }: OutboxDatabase, hash: string, reportId: string): Promise<void> {
  const isRude = (await closedPages.get(hash))?.isRude === true;
  await closedPages.put({ hash, reportId, isRude });
}
