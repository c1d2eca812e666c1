import type { ChainHead } from '../../domain/events/event-chain.ts';
import type { EventDraft, SchoolEvent } from '../../domain/events/school-event.ts';
import type { OutboxDatabase } from './outbox-database.ts';
import { readHead } from './read-head.ts';
import type { UseDatabase } from './use-database.ts';

/**
 * Makes the end of a session its receipt: it names how far both lanes go, itself included, so that the hub can say that nothing is
 * missing. Any other draft stays as it is.
 *
 * @param routine the end of the routine lane before it.
 */
export async function withReceipt(
  use: UseDatabase,
  draft: EventDraft,
  session: string,
  routine: ChainHead,
): Promise<EventDraft> {
  if (draft.kind !== 'session-ended') return draft;
  const report = await use((database) => readHead(database, 'report', session));
  const last = { report: report.sequence, routine: routine.sequence + 1 };
  return { kind: draft.kind, details: { ...draft.details, last } };
}

/** Whether what an event says of the report lane is still so, inside the transaction that stores it. */
export async function isReceiptTrue(database: OutboxDatabase, event: SchoolEvent): Promise<boolean> {
  if (event.kind !== 'session-ended') return true;
  const report = await readHead(database, 'report', event.session);
  return report.sequence === event.details.last?.report;
}

/** Whatever comes after the receipt of a session takes it back: the session goes on, and ends with another. */
export async function takeReceiptBack(database: OutboxDatabase, session: string): Promise<void> {
  const begun = await database.sessions.get(session);
  if (begun?.ended === true) await database.sessions.put({ ...begun, ended: false });
}
