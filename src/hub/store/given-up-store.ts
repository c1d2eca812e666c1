import { sql } from 'kysely';
import type { Lane } from '../../domain/events/lane.ts';
import { compiledOnce } from './compiled-once.ts';
import type { DeviceLane } from './device-lane.ts';
import type { HubStore } from './hub-tables.ts';

const givenUpInLane = compiledOnce((store, [deviceId, session, lane]: readonly [string, string, Lane]) =>
  store
    .selectFrom('event')
    .select(['kind', 'text'])
    .where('device_id', '=', deviceId)
    .where('session', '=', session)
    .where('lane', '=', lane)
    // Written out, so that the index of these alone serves: a lane may be thousands of events long.
    .where('kind', '=', sql.lit('events-dropped')),
);

/** The events of a lane in which its device named what it gave up. */
export function givenUpEvents(store: HubStore, lane: DeviceLane): Promise<{ kind: string; text: string }[]> {
  return givenUpInLane(store, [lane.deviceId, lane.session, lane.lane]);
}
