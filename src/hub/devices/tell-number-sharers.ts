import { devicesSharingNumbers } from '../store/device-store.ts';
import { keepFrame, numbersToldTwice, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import type { DevicePresence } from './device-presence.ts';

/**
 * Tells each device with a stream whether another one with a stream says the same number, when that has changed. The board goes by
 * who was heard lately; a child is told of a Chromebook only that is there at this moment, and never of its own last session.
 *
 * @returns a frame for each device that has to know.
 */
export async function tellNumberSharers(
  transaction: HubTransaction,
  now: Date,
  presence: DevicePresence,
): Promise<StoredFrame[]> {
  const present = (await devicesSharingNumbers(transaction)).filter(
    ({ deviceId, ended }) => ended === null && presence.isPresent(deviceId),
  );
  const sharing = present.filter(({ deviceId, deviceNumber }) =>
    present.some((other) => other.deviceId !== deviceId && other.deviceNumber === deviceNumber),
  );
  const told = await numbersToldTwice(transaction);
  const at = now.toISOString();
  const frames: StoredFrame[] = [];
  for (const { deviceId, deviceNumber } of sharing) {
    if (deviceNumber === null || told.get(deviceId) === deviceNumber) continue;
    const news = { type: 'number', deviceNumber, claimedTwice: true } as const;
    frames.push(await keepFrame(transaction, deviceId, news, at));
  }
  for (const [deviceId, deviceNumber] of told) {
    if (sharing.some((device) => device.deviceId === deviceId)) continue;
    const news = { type: 'number', deviceNumber, claimedTwice: false } as const;
    frames.push(await keepFrame(transaction, deviceId, news, at));
  }
  return frames;
}
