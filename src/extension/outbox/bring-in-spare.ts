import type { SchoolEvent } from '../../domain/events/school-event.ts';
import { hashOfPage } from './hash-of-page.ts';
import { isHereAlready } from './is-here-already.ts';
import type { OutboxDatabase } from './outbox-database.ts';
import { mergedReport } from './merged-report.ts';
import type { SpareEvent, SpareOutbox } from './spare-outbox.ts';
import type { UseDatabase } from './use-database.ts';
import { writeBesideReports } from './write-beside-reports.ts';

/**
 * Moves what the database would not take into the database, once it does. What is on its way with the spare key stays until the hub
 * has it, so that it is never said by two keys. Harmless when done again after a death at any line.
 *
 * @throws what the database throws when it still takes nothing.
 */
export async function bringInSpare(use: UseDatabase, spare: SpareOutbox): Promise<void> {
  const all = await spare.read();
  const isStaying = ({ arrived, sentWith }: SpareEvent) => !arrived && sentWith === 'spare-key';
  const staying = new Set(all.events.filter(isStaying).map(({ id }) => id));
  const coming = all.events.filter(({ id }) => !staying.has(id));
  const reports = all.reports.filter(({ eventId }) => !staying.has(eventId));
  if (coming.length + reports.length === 0) return;
  // Made before the transaction, which would not wait for them.
  const pageHashes = new Map<string, string | undefined>();
  for (const event of coming) pageHashes.set(event.id, await hashOfPage(eventIn(event)));
  await use((database) => {
    const { events, heads, sessions, lifting, usedCodes, closedPages } = database;
    const tables = [events, heads, database.reports, sessions, lifting, usedCodes, closedPages];
    return database.transaction('rw', tables, async () => {
      for (const event of coming) {
        await bringInEvent(database, event);
        await writeBesideReports(database, eventIn(event), pageHashes.get(event.id));
      }
      for (const report of reports) {
        const known = await database.reports.get(report.eventId);
        await database.reports.put(mergedReport(known, { ...report, kept: true }));
      }
    });
  });
  const ids = new Set(coming.map(({ id }) => id));
  const done = new Set(reports.map((report) => JSON.stringify(report)));
  await spare.change((now) => ({
    events: now.events.filter(({ id }) => !ids.has(id)),
    // One that has changed meanwhile comes with the next turn.
    reports: now.reports.filter((report) => !done.has(JSON.stringify(report))),
  }));
}

/** Its text was made from an event by this extension, or by the release before. */
const eventIn = ({ text }: SpareEvent) => JSON.parse(text) as SchoolEvent;

async function bringInEvent(database: OutboxDatabase, spareEvent: SpareEvent): Promise<void> {
  const { arrived, sentWith, deviceNumber, ...event } = spareEvent;
  const { lane, session, sequence, hash } = event;
  if ((await database.heads.get([lane, session])) !== undefined) return;
  // What another key has said belongs to a chain of that key.
  if (sentWith === 'spare-key') return;
  if (!arrived) {
    if (await isHereAlready(database, eventIn(spareEvent))) return;
    await database.events.add(event);
  }
  await database.heads.put({ lane, session, sequence, hash });
  // So that this session too ends with a word.
  await database.sessions.put({ session, deviceNumber, ended: false });
}
