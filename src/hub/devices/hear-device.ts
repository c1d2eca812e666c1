import { tellDeviceThatMoved } from '../lessons/tell-lessons.ts';
import { findDevice, updateDevice, type Device } from '../store/device-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import type { DevicePresence } from './device-presence.ts';
import { deviceTile } from './device-tile.ts';
import { isInUse, settleNumberClaims } from './number-claims.ts';
import { tellNumberSharers } from './tell-number-sharers.ts';

/** A tile that says nothing new but "still here" is told this seldom, in milliseconds. */
const tileEveryMs = 60_000;

/** What a device let the hub know about itself. */
export type HeardFrom = {
  device: Device;
  change: Partial<
    Pick<
      Device,
      | 'deviceNumber'
      | 'classColour'
      | 'newestEventId'
      | 'newestSession'
      | 'attention'
      | 'alarms'
      | 'clockOffsetMs'
      | 'blockedOftenAt'
    >
  >;
  /** The device is new, or its number changed hands. */
  claimsMayChange?: boolean;
};

/**
 * Notes that a device was heard and what it said, and tells its tile when that changed.
 *
 * @returns the frames to publish after the commit.
 */
export async function hearDevice(
  transaction: HubTransaction,
  heard: HeardFrom,
  now: Date,
  presence: DevicePresence,
): Promise<StoredFrame[]> {
  const { device, change } = heard;
  const at = now.toISOString();
  const before = deviceTile(device);
  const alarms = (change.alarms ?? device.alarms).filter(({ reason }) => reason !== 'gone-quiet');
  const hearing = { ...change, alarms, lastHeardAt: at };
  const after = deviceTile({ ...device, ...hearing });
  const isNew = heard.claimsMayChange ?? false;
  const mustTell =
    isNew ||
    after.deviceNumber !== before.deviceNumber ||
    after.classColour !== before.classColour ||
    JSON.stringify(after.attention) !== JSON.stringify(before.attention) ||
    now.getTime() - Date.parse(device.tileToldAt) >= tileEveryMs;
  await updateDevice(transaction, device.deviceId, {
    ...hearing,
    ...(mustTell ? { tileToldAt: at } : {}),
  });
  const frames: StoredFrame[] = [];
  if (isNew || after.deviceNumber !== before.deviceNumber || !isInUse(device, now, presence)) {
    frames.push(...(await settleNumberClaims(transaction, now, presence)));
    frames.push(...(await tellNumberSharers(transaction, now, presence)));
  }
  frames.push(...(await tellDeviceThatMoved(transaction, device, { ...device, ...hearing }, now)));
  const told = frames.some(({ news }) => news.type === 'tile' && news.tile.deviceId === device.deviceId);
  if (mustTell && !told) {
    const settled = await findDevice(transaction, device.deviceId);
    const tile = settled ? deviceTile(settled) : after;
    frames.push(await keepFrame(transaction, companions, { type: 'tile', tile }, at));
  }
  return frames;
}
