import type { ChainHead, ChainLink } from '../../domain/events/event-chain.ts';
import { emptyChain } from '../../domain/events/event-chain.ts';
import type { Lane } from '../../domain/events/lane.ts';
import { compiledOnce } from './compiled-once.ts';
import type { DeviceLane } from './device-lane.ts';
import { evenPortions } from './even-portions.ts';
import type { EventReading, HubStore } from './hub-tables.ts';
import { placesAfter } from './places-after.ts';
import { rowInserter } from './row-inserter.ts';

export type EventRecord = {
  eventId: string;
  session: string;
  lane: Lane;
  sequence: number;
  previousHash: string | null;
  hash: string;
  kind: string;
  text: string;
  deviceTime: string;
  link: ChainLink;
  reading: EventReading;
};

export type BatchRecord = {
  deviceId: string;
  path: string;
  body: Buffer;
  digest: string;
  signatureParameters: string;
  signature: string;
  receivedAt: string;
  /** How far the device's clock was ahead of the hub's when it signed, in milliseconds. */
  clockOffsetMs: number;
};

const standingUnder = compiledOnce((store, eventIds: readonly string[]) =>
  store.selectFrom('event').select(['event_id', 'device_id', 'hash']).where('event_id', 'in', eventIds),
);

/** Which of these event ids are stored, with the device and hash of the event that stands under each. */
export async function storedEvents(
  store: HubStore,
  eventIds: readonly string[],
): Promise<Map<string, { deviceId: string; hash: string }>> {
  const standing = new Map<string, { deviceId: string; hash: string }>();
  for (const portion of evenPortions(eventIds)) {
    for (const row of await standingUnder(store, portion)) {
      standing.set(row.event_id, { deviceId: row.device_id, hash: row.hash });
    }
  }
  return standing;
}

type BatchValues = readonly [string, string, Buffer, string, string, string, string];

const addBatch = compiledOnce(
  (store, [device_id, path, body, digest, signature_parameters, signature, received_at]: BatchValues) =>
    store
      .insertInto('batch')
      .values({ device_id, path, body, digest, signature_parameters, signature, received_at })
      .returning('batch_id'),
);

/** @returns its id. */
export async function keepBatch(store: HubStore, batch: BatchRecord): Promise<number> {
  const { deviceId, path, body, digest, signatureParameters, signature, receivedAt } = batch;
  const values = [deviceId, path, body, digest, signatureParameters, signature, receivedAt] as const;
  const [row] = await addBatch(store, values);
  if (row === undefined) throw new Error('the store gave the batch no id');
  return row.batch_id;
}

type Origin = { batchId: number; deviceId: string; receivedAt: string; clockOffsetMs: number };

const addEvents = rowInserter('event', [
  'event_id',
  'batch_id',
  'device_id',
  'session',
  'lane',
  'sequence',
  'previous_hash',
  'hash',
  'text',
  'received_at',
  'kind',
  'device_time',
  'link',
  'reading',
  'clock_offset_ms',
]);

export async function keepEvents(
  store: HubStore,
  origin: Origin,
  events: readonly EventRecord[],
): Promise<void> {
  const rows = events.map((event) => ({
    ...placeOf(origin, event),
    kind: event.kind,
    device_time: event.deviceTime,
    link: event.link,
    reading: event.reading,
    clock_offset_ms: origin.clockOffsetMs,
  }));
  await addEvents(store, rows);
}

export async function keepConflicts(
  store: HubStore,
  origin: Origin,
  events: readonly EventRecord[],
): Promise<void> {
  const rows = events.map((event) => placeOf(origin, event));
  for (const portion of evenPortions(rows)) {
    await store
      .insertInto('event_conflict')
      .values(portion)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

type LaneValues = readonly [string, string, Lane];

const headOfLane = compiledOnce((store, [deviceId, session, lane]: LaneValues) =>
  store
    .selectFrom('lane_head')
    .select(['sequence', 'hash'])
    .where('device_id', '=', deviceId)
    .where('session', '=', session)
    .where('lane', '=', lane),
);

export async function laneHead(store: HubStore, key: DeviceLane): Promise<ChainHead> {
  const [row] = await headOfLane(store, [key.deviceId, key.session, key.lane]);
  return row ?? emptyChain;
}

const setLaneHead = compiledOnce(
  (store, [device_id, session, lane, sequence, hash]: readonly [string, string, Lane, number, string]) =>
    store
      .insertInto('lane_head')
      .values({ device_id, session, lane, sequence, hash })
      .onConflict((conflict) =>
        conflict
          .columns(['device_id', 'session', 'lane'])
          .doUpdateSet((row) => ({ sequence: row.ref('excluded.sequence'), hash: row.ref('excluded.hash') })),
      ),
);

export async function keepLaneHead(store: HubStore, key: DeviceLane, head: ChainHead): Promise<void> {
  if (head.hash === null) return;
  await setLaneHead(store, [key.deviceId, key.session, key.lane, head.sequence, head.hash]);
}

/** Stored events after a place in a lane, in order: what a filled gap makes reachable. */
export const eventsAfter = placesAfter('event');

export async function setLink(store: HubStore, eventId: string, link: ChainLink): Promise<void> {
  await store.updateTable('event').set({ link }).where('event_id', '=', eventId).execute();
}

function placeOf(origin: Origin, event: EventRecord) {
  return {
    event_id: event.eventId,
    batch_id: origin.batchId,
    device_id: origin.deviceId,
    session: event.session,
    lane: event.lane,
    sequence: event.sequence,
    previous_hash: event.previousHash,
    hash: event.hash,
    text: event.text,
    received_at: origin.receivedAt,
  };
}
