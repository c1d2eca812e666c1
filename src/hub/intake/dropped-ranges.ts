import { sql } from 'kysely';
import * as z from 'zod/mini';
import { eventsDroppedDetails, type DroppedRange } from '../../domain/events/dropped-range.ts';
import type { Lane } from '../../domain/events/lane.ts';
import { compiledOnce } from '../store/compiled-once.ts';
import type { DeviceLane } from '../store/event-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

const droppedEvent = z.looseObject({ details: eventsDroppedDetails });

const droppedOfLane = compiledOnce((store, [deviceId, session, lane]: readonly [string, string, Lane]) =>
  store
    .selectFrom('event')
    .select(['kind', 'text'])
    .where('device_id', '=', deviceId)
    .where('session', '=', session)
    .where('lane', '=', lane)
    // Written out, so that the index of these alone serves: a lane may be thousands of events long.
    .where('kind', '=', sql.lit('events-dropped')),
);

/** What a device has named as given up in a lane, in events that are stored. */
export async function droppedRanges(store: HubStore, lane: DeviceLane): Promise<DroppedRange[]> {
  if (lane.lane !== 'routine') return [];
  return namedAsDropped(await droppedOfLane(store, [lane.deviceId, lane.session, lane.lane]));
}

/** The same of events that are not stored yet. One that cannot be read names nothing. */
export function namedAsDropped(events: readonly { kind: string; text: string }[]): DroppedRange[] {
  return events
    .filter(({ kind }) => kind === 'events-dropped')
    .flatMap(({ text }) => {
      const parsed = droppedEvent.safeParse(JSON.parse(text));
      return parsed.success ? [parsed.data.details] : [];
    });
}
