import type { Lane } from '../../domain/events/lane.ts';
import { compiledOnce } from './compiled-once.ts';
import type { DeviceLane } from './device-lane.ts';
import type { HubStore } from './hub-tables.ts';

export type StoredPlace = { eventId: string; sequence: number; previousHash: string | null; hash: string };

/** What stands after a place in a lane, in order, at most `limit`. */
export type PlacesAfter = (
  store: HubStore,
  key: DeviceLane,
  sequence: number,
  limit: number,
) => Promise<StoredPlace[]>;

/** Of the events themselves, or of what came beside them as evidence. */
export function placesAfter(table: 'event' | 'event_conflict'): PlacesAfter {
  const ofLane = compiledOnce(
    (store, [deviceId, session, lane, sequence, limit]: readonly [string, string, Lane, number, number]) =>
      store
        .selectFrom(table)
        .select(['event_id as eventId', 'sequence', 'previous_hash as previousHash', 'hash'])
        .where('device_id', '=', deviceId)
        .where('session', '=', session)
        .where('lane', '=', lane)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(limit),
  );
  return (store, { deviceId, session, lane }, sequence, limit) =>
    ofLane(store, [deviceId, session, lane, sequence, limit]);
}
