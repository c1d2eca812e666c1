import { sessionReceipt } from '../incidents/session-receipt.ts';
import { runningLessons } from '../lessons/running-lessons.ts';
import { devicesHeardSince, devicesWithAlarm, updateDevice, type Device } from '../store/device-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import type { DevicePresence } from './device-presence.ts';
import { deviceTile } from './device-tile.ts';
import { raiseAlarms } from './raise-alarms.ts';

/** A device without a stream that was not heard for this long, in milliseconds, has gone quiet. */
export const quietAfterMs = 120_000;

/**
 * Notices devices that were heard in a lesson which still runs and have gone quiet without a receipt of their session's end, and
 * takes it back where a lesson is over or the device is back.
 */
export async function noticeQuiet(
  transaction: HubTransaction,
  now: Date,
  presence: DevicePresence,
): Promise<Committed<undefined>> {
  const running = await runningLessons(transaction, now);
  const earliest = running.lessons.map(({ startedAt }) => startedAt).toSorted()[0];
  const heard = earliest === undefined ? [] : await devicesHeardSince(transaction, earliest);
  const quiet = new Map<string, Device>();
  for (const device of heard) {
    const lesson = running.of(device);
    const isSilent =
      lesson !== undefined &&
      device.ended === null &&
      device.lastHeardAt >= lesson.startedAt &&
      !presence.isPresent(device.deviceId) &&
      now.getTime() - Date.parse(device.lastHeardAt) >= quietAfterMs;
    if (!isSilent) continue;
    const { deviceId, newestSession } = device;
    if (newestSession !== null && (await sessionReceipt(transaction, deviceId, newestSession)) === 'holds')
      continue;
    quiet.set(device.deviceId, device);
  }
  const frames: StoredFrame[] = [];
  const tell = async (device: Device, alarms: Device['alarms']) => {
    const at = now.toISOString();
    await updateDevice(transaction, device.deviceId, { alarms, tileToldAt: at });
    const tile = deviceTile({ ...device, alarms });
    frames.push(await keepFrame(transaction, companions, { type: 'tile', tile }, at));
  };
  for (const device of quiet.values()) {
    const alarms = await raiseAlarms(
      transaction,
      device,
      [{ reason: 'gone-quiet', where: 'in a lesson' }],
      now,
      (frame) => frames.push(frame),
    );
    if (alarms !== device.alarms) await tell(device, alarms);
  }
  for (const device of await devicesWithAlarm(transaction, 'gone-quiet')) {
    if (quiet.has(device.deviceId)) continue;
    await tell(
      device,
      device.alarms.filter(({ reason }) => reason !== 'gone-quiet'),
    );
  }
  return { answer: undefined, frames };
}
