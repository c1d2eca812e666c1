import {
  devicesMarkedClaimedTwice,
  devicesSharingNumbers,
  updateDevice,
  type Device,
} from '../store/device-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { DevicePresence } from './device-presence.ts';
import { deviceTile } from './device-tile.ts';

/** A device counts as in use this long after it was last heard, in milliseconds. */
export const inUseForMs = 600_000;

/** Whether a device is in use: its claim to a number then counts against another's. */
export function isInUse(device: Device, now: Date, presence: DevicePresence): boolean {
  if (device.ended !== null) return false;
  return presence.isPresent(device.deviceId) || now.getTime() - Date.parse(device.lastHeardAt) < inUseForMs;
}

/**
 * Marks every device in use whose number another device in use claims too, and takes the mark from the rest. A
 * guest session's device ends with the session and its number goes to the next; that is no double claim for long.
 *
 * @returns a frame for each tile that changed.
 */
export async function settleNumberClaims(
  transaction: HubTransaction,
  now: Date,
  presence: DevicePresence,
): Promise<StoredFrame[]> {
  const sharing = await devicesSharingNumbers(transaction);
  const marked = await devicesMarkedClaimedTwice(transaction);
  const inUse = sharing.filter((device) => isInUse(device, now, presence));
  const twice = new Set(
    inUse
      .filter((device) =>
        inUse.some((other) => other !== device && other.deviceNumber === device.deviceNumber),
      )
      .map((device) => device.deviceId),
  );
  const everybody = new Map([...sharing, ...marked].map((device) => [device.deviceId, device]));
  const at = now.toISOString();
  const frames: StoredFrame[] = [];
  for (const device of everybody.values()) {
    const numberClaimedTwice = twice.has(device.deviceId);
    if (numberClaimedTwice === device.numberClaimedTwice) continue;
    await updateDevice(transaction, device.deviceId, { numberClaimedTwice, tileToldAt: at });
    const tile = deviceTile({ ...device, numberClaimedTwice });
    frames.push(await keepFrame(transaction, companions, { type: 'tile', tile }, at));
  }
  return frames;
}
