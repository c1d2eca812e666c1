import { Dexie } from 'dexie';
import type { LaneAcknowledgement } from '../../contracts/http/intake.ts';
import type { StoredEvent } from './outbox-database.ts';
import type { UseDatabase } from './use-database.ts';

/**
 * Forgets what the hub has committed and, in the same transaction, marks those reports as arrived.
 *
 * @param sent the batch that was answered. No answer makes the device forget what it never sent.
 * @returns how many events left.
 */
export function acknowledge(
  use: UseDatabase,
  acknowledgements: readonly LaneAcknowledgement[],
  sent: readonly StoredEvent[],
): Promise<number> {
  return use((database) =>
    database.transaction('rw', database.events, database.reports, async () => {
      let gone = 0;
      for (const { lane, session, sequence } of acknowledgements) {
        const last = Math.min(sequence, lastSent(sent, lane, session));
        const leaving = database.events
          .where('[lane+session+sequence]')
          .between([lane, session, Dexie.minKey], [lane, session, last], true, true);
        if (lane === 'report') {
          const ids = (await leaving.toArray()).map((event) => event.id);
          await database.reports.where('eventId').anyOf(ids).modify({ arrived: true });
        }
        gone += await leaving.delete();
      }
      return gone;
    }),
  );
}

function lastSent(sent: readonly StoredEvent[], lane: string, session: string): number {
  return Math.max(
    0,
    ...sent
      .filter((event) => event.lane === lane && event.session === session)
      .map((event) => event.sequence),
  );
}
