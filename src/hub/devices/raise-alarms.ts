import { logAlarm } from '../log/log-alarm.ts';
import { deviceAlarmContent } from '../proof/hub-log-entry.ts';
import { addDeviceAlarm } from '../store/device-alarm-store.ts';
import type { Device } from '../store/device-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import type { DeviceAlarm, Noticed } from './device-alarm.ts';

/**
 * Writes down what was noticed of a device, in the hub's own log and in the DSL's too.
 *
 * @param tell takes what those are told who read the DSL's log.
 * @returns the alarms that stand now: one of each kind, with the time at which it began. The same array where nothing is new.
 */
export async function raiseAlarms(
  transaction: HubTransaction,
  device: Device,
  noticed: readonly Noticed[],
  now: Date,
  tell: (frame: StoredFrame) => void,
): Promise<readonly DeviceAlarm[]> {
  const at = now.toISOString();
  let standing: readonly DeviceAlarm[] = device.alarms;
  for (const { reason, where } of noticed) {
    if (reason !== 'log-fork' && standing.some((alarm) => alarm.reason === reason)) continue;
    const record = { deviceId: device.deviceId, reason, place: where, at };
    const alarmId = await addDeviceAlarm(transaction, record);
    const contentHash = deviceAlarmContent(record);
    await keepLogEntry(transaction, { kind: 'device-alarm', subject: String(alarmId), contentHash, at });
    tell(await logAlarm(transaction, device, { alarmId, reason, at }));
    standing = [...standing.filter((alarm) => alarm.reason !== reason), { reason, at }];
  }
  return standing;
}
