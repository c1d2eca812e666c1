import * as z from 'zod/mini';
import { eventsDroppedDetails, type DroppedRange } from '../../domain/events/dropped-range.ts';
import type { DeviceLane } from '../store/device-lane.ts';
import { givenUpEvents } from '../store/given-up-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

const droppedEvent = z.looseObject({ details: eventsDroppedDetails });

/** What a device has named as given up in a lane, in events that are stored. */
export async function droppedRanges(store: HubStore, lane: DeviceLane): Promise<DroppedRange[]> {
  if (lane.lane !== 'routine') return [];
  return namedAsDropped(await givenUpEvents(store, lane));
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
