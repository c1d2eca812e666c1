import type { ChainHead, ChainLink } from '../../domain/events/event-chain.ts';
import { emptyChain } from '../../domain/events/event-chain.ts';
import type { Lane } from '../../domain/events/lane.ts';
import { evenPortions } from './even-portions.ts';
import type { EventReading, HubStore } from './hub-tables.ts';

/** A lane belongs to the device: another device that names the same session does not touch it. */
export type DeviceLane = { deviceId: string; session: string; lane: Lane };

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

/** Which of these event ids are stored, with the device and hash of the event that stands under each. */
export async function storedEvents(
  store: HubStore,
  eventIds: readonly string[],
): Promise<Map<string, { deviceId: string; hash: string }>> {
  const standing = new Map<string, { deviceId: string; hash: string }>();
  for (const portion of evenPortions(eventIds)) {
    const rows = await store
      .selectFrom('event')
      .select(['event_id', 'device_id', 'hash'])
      .where('event_id', 'in', portion)
      .execute();
    for (const row of rows) standing.set(row.event_id, { deviceId: row.device_id, hash: row.hash });
  }
  return standing;
}

export async function keepBatch(store: HubStore, batch: BatchRecord): Promise<number> {
  const { batch_id } = await store
    .insertInto('batch')
    .values({
      device_id: batch.deviceId,
      path: batch.path,
      body: batch.body,
      digest: batch.digest,
      signature_parameters: batch.signatureParameters,
      signature: batch.signature,
      received_at: batch.receivedAt,
    })
    .returning('batch_id')
    .executeTakeFirstOrThrow();
  return batch_id;
}

type Origin = { batchId: number; deviceId: string; receivedAt: string; clockOffsetMs: number };

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
  for (const portion of evenPortions(rows)) await store.insertInto('event').values(portion).execute();
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

export async function laneHead(store: HubStore, key: DeviceLane): Promise<ChainHead> {
  const row = await store
    .selectFrom('lane_head')
    .select(['sequence', 'hash'])
    .where('device_id', '=', key.deviceId)
    .where('session', '=', key.session)
    .where('lane', '=', key.lane)
    .executeTakeFirst();
  return row ?? emptyChain;
}

export async function keepLaneHead(store: HubStore, key: DeviceLane, head: ChainHead): Promise<void> {
  if (head.hash === null) return;
  const { sequence, hash } = head;
  await store
    .insertInto('lane_head')
    .values({ device_id: key.deviceId, session: key.session, lane: key.lane, sequence, hash })
    .onConflict((conflict) =>
      conflict.columns(['device_id', 'session', 'lane']).doUpdateSet({ sequence, hash }),
    )
    .execute();
}

export type StoredPlace = { eventId: string; sequence: number; previousHash: string | null; hash: string };

/** Stored events after a place in a lane, in order: what a filled gap makes reachable. */
export async function eventsAfter(
  store: HubStore,
  key: DeviceLane,
  sequence: number,
  limit: number,
): Promise<StoredPlace[]> {
  return store
    .selectFrom('event')
    .select(['event_id as eventId', 'sequence', 'previous_hash as previousHash', 'hash'])
    .where('device_id', '=', key.deviceId)
    .where('session', '=', key.session)
    .where('lane', '=', key.lane)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

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
