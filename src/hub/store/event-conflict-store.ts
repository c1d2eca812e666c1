import type { Lane } from '../../domain/events/lane.ts';
import { compiledOnce } from './compiled-once.ts';
import type { DeviceLane, StoredPlace } from './event-store.ts';
import type { HubStore } from './hub-tables.ts';

const conflictsOfLane = compiledOnce(
  (store, [deviceId, session, lane, sequence, limit]: readonly [string, string, Lane, number, number]) =>
    store
      .selectFrom('event_conflict')
      .select(['event_id as eventId', 'sequence', 'previous_hash as previousHash', 'hash'])
      .where('device_id', '=', deviceId)
      .where('session', '=', session)
      .where('lane', '=', lane)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(limit),
);

/** Evidence after a place in a lane, in order. It fills its place too: it is committed, and the lane goes on. */
export async function conflictsAfter(
  store: HubStore,
  key: DeviceLane,
  sequence: number,
  limit: number,
): Promise<StoredPlace[]> {
  return conflictsOfLane(store, [key.deviceId, key.session, key.lane, sequence, limit]);
}

/** Whether evidence with this id and content is kept already. */
export async function conflictIsKept(
  store: HubStore,
  conflict: { deviceId: string; eventId: string; hash: string },
): Promise<boolean> {
  const row = await store
    .selectFrom('event_conflict')
    .select('conflict_id')
    .where('event_id', '=', conflict.eventId)
    .where('device_id', '=', conflict.deviceId)
    .where('hash', '=', conflict.hash)
    .executeTakeFirst();
  return row !== undefined;
}
