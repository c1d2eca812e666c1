import type { Device } from '../store/device-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addLogEntry } from '../store/log-entry-store.ts';
import { tellLogEntry } from './tell-log-entry.ts';

/** Puts what the hub noticed of a Chromebook into the log. */
export async function logAlarm(
  transaction: HubTransaction,
  device: Device,
  alarm: { alarmId: number; reason: string; at: string },
): Promise<StoredFrame> {
  const entryId = await addLogEntry(transaction, {
    kind: 'device-alarm',
    subject: String(alarm.alarmId),
    deviceId: device.deviceId,
    deviceNumber: device.deviceNumber,
    classColour: device.classColour,
    at: alarm.at,
    about: alarm.reason,
    forDsl: false,
  });
  return tellLogEntry(transaction, entryId, alarm.at);
}
