import type { HubStore } from './hub-tables.ts';
import { placesAfter } from './places-after.ts';

/** Evidence after a place in a lane, in order. It fills its place too: it is committed, and the lane goes on. */
export const conflictsAfter = placesAfter('event_conflict');

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
