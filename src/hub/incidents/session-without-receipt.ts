import type { DeviceAttention } from '../devices/device-attention.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { deviceTile } from '../devices/device-tile.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import { listDevices, updateDevice, type Device } from '../store/device-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { sessionReceipt } from './session-receipt.ts';

const reason = 'session-without-receipt';
const dayMs = 24 * 60 * 60 * 1_000;
/** So long is a device silent whose session has surely ended. A Chromebook that is off over night says so at its next start. */
const quietForMs = dayMs;
/** Older silence was named when it was new. */
const lookedBackMs = 14 * dayMs;

/**
 * Names, or ceases to name, that an earlier session at a Chromebook ended without a receipt: when a new one starts, and when a receipt
 * comes late. A guest session takes its device with it; the next one of its number stands for it.
 *
 * @param attention as the batch left it.
 */
export async function attentionToReceipts(
  store: HubStore,
  device: Device,
  attention: DeviceAttention | null,
  fresh: readonly ReadEvent[],
  presence: DevicePresence,
): Promise<DeviceAttention | null> {
  const isSaid = fresh.some(({ kind }) => kind === 'session-started' || kind === 'session-ended');
  if (attention === null || !isSaid) return attention;
  const { session } = attention.upTo;
  const isMissing = await isReceiptMissing(store, device, session, presence);
  return withReason(attention, isMissing);
}

/** Names sessions of devices that have been silent for a day. @returns a frame for each tile that changed. */
export async function nameQuietSessions(
  transaction: HubTransaction,
  now: Date,
  presence: DevicePresence,
): Promise<StoredFrame[]> {
  const at = now.toISOString();
  const frames: StoredFrame[] = [];
  for (const device of await listDevices(transaction)) {
    const { deviceId, attention, lastHeardAt } = device;
    const silentMs = now.getTime() - Date.parse(lastHeardAt);
    if (silentMs < quietForMs || silentMs > lookedBackMs) continue;
    if (attention === null || isNamed(attention) || presence.isPresent(deviceId)) continue;
    const session = await lastSession(transaction, deviceId);
    if (session === undefined || (await sessionReceipt(transaction, deviceId, session)) === 'holds') continue;
    const change = { attention: withReason(attention, true), tileToldAt: at };
    await updateDevice(transaction, deviceId, change);
    const tile = deviceTile({ ...device, ...change });
    frames.push(await keepFrame(transaction, companions, { type: 'tile', tile }, at));
  }
  return frames;
}

async function isReceiptMissing(
  store: HubStore,
  device: Device,
  running: string,
  presence: DevicePresence,
): Promise<boolean> {
  for (const { deviceId } of [device, ...(await heardBefore(store, device, presence))]) {
    const session = await lastSession(store, deviceId, running);
    if (session !== undefined && (await sessionReceipt(store, deviceId, session)) !== 'holds') return true;
  }
  return false;
}

/** Who had the number of a device last. Those before were named when their own next one began. */
async function heardBefore(store: HubStore, device: Device, presence: DevicePresence): Promise<Device[]> {
  if (device.deviceNumber === null) return [];
  return (await listDevices(store))
    .filter(
      ({ deviceId, deviceNumber }) =>
        deviceNumber === device.deviceNumber && deviceId !== device.deviceId && !presence.isPresent(deviceId),
    )
    .toSorted((one, other) => (one.lastHeardAt < other.lastHeardAt ? 1 : -1))
    .slice(0, 1);
}

/**
 * The session of a device that was heard of last, leaving out one: by when it came here, whatever the child's clock said. Sessions that hold
 * nothing but a report which went round the database, and their end, are none.
 */
async function lastSession(store: HubStore, deviceId: string, except = ''): Promise<string | undefined> {
  const begun = await store
    .selectFrom('lane_head')
    .innerJoin('event', (join) =>
      join
        .onRef('event.device_id', '=', 'lane_head.device_id')
        .onRef('event.session', '=', 'lane_head.session')
        .onRef('event.lane', '=', 'lane_head.lane')
        .on('event.sequence', '=', 1),
    )
    .select('event.session')
    .where('lane_head.device_id', '=', deviceId)
    .where('lane_head.lane', '=', 'routine')
    .where('lane_head.session', '!=', except)
    .where('event.kind', '!=', 'session-ended')
    .orderBy('event.batch_id', 'desc')
    .orderBy('event.event_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return begun?.session;
}

const isNamed = ({ reasons }: DeviceAttention) => reasons.some((one) => one.reason === reason);

function withReason(attention: DeviceAttention, isMissing: boolean): DeviceAttention {
  if (isMissing === isNamed(attention)) return attention;
  const others = attention.reasons.filter((one) => one.reason !== reason);
  return { ...attention, reasons: isMissing ? [...others, { reason }] : others };
}
