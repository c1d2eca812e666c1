import { Dexie } from 'dexie';
import type { Lane } from '../../domain/events/lane.ts';
import type { StoredEvent } from './outbox-database.ts';
import type { UseDatabase } from './use-database.ts';

export type BatchLimits = { events: number; bytes: number };

/**
 * The oldest events of a lane that the hub has not acknowledged: the oldest session first, each in its sequence.
 *
 * @param after places to begin behind, by session: what the hub has taken without being able to acknowledge it, or would not take.
 * @param behind an event of the lane: all up to it is on its way.
 */
export async function unsentBatch(
  use: UseDatabase,
  lane: Lane,
  limits: BatchLimits,
  after: ReadonlyMap<string, number> = new Map(),
  behind?: StoredEvent,
): Promise<StoredEvent[]> {
  const from = behind === undefined ? [Dexie.minKey, Dexie.minKey] : [behind.session, behind.sequence];
  const oldest = await use((database) => {
    const inLane = database.events
      .where('[lane+session+sequence]')
      .between([lane, ...from], [lane, Dexie.maxKey, Dexie.maxKey], behind === undefined);
    // What is to be filtered is read one by one, which takes many times as long.
    const open =
      after.size === 0 ? inLane : inLane.and((event) => event.sequence > (after.get(event.session) ?? 0));
    return open.limit(limits.events).toArray();
  });
  return fittingWithin(oldest, limits.bytes);
}

/** At least one event, however large, so that nothing can stand in the way of the rest for ever unseen. */
function fittingWithin(events: readonly StoredEvent[], bytes: number): StoredEvent[] {
  let total = 0;
  const firstThatDoesNotFit = events.findIndex((event, index) => {
    total += event.bytes + 1;
    return index > 0 && total > bytes;
  });
  return firstThatDoesNotFit === -1 ? [...events] : events.slice(0, firstThatDoesNotFit);
}
