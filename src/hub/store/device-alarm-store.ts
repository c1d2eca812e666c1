import { sql } from 'kysely';
import type { HubStore } from './hub-tables.ts';

/** What the hub noticed of a device, and where. */
export type DeviceAlarmRecord = { deviceId: string; reason: string; place: string; at: string };

export async function addDeviceAlarm(store: HubStore, record: DeviceAlarmRecord): Promise<number> {
  const { alarm_id } = await store
    .insertInto('device_alarm')
    .values({ device_id: record.deviceId, reason: record.reason, place: record.place, at: record.at })
    .returning('alarm_id')
    .executeTakeFirstOrThrow();
  return alarm_id;
}

/** In their order. */
export async function deviceAlarmsOf(store: HubStore, deviceId: string): Promise<DeviceAlarmRecord[]> {
  return store
    .selectFrom('device_alarm')
    .select(['device_id as deviceId', 'reason', 'place', 'at'])
    .where('device_id', '=', deviceId)
    .orderBy('alarm_id')
    .execute();
}

/** Whether an event of a device still waits for one before it. */
export async function hasGap(store: HubStore, deviceId: string): Promise<boolean> {
  const row = await store
    .selectFrom('event')
    .select('event_id')
    .where('device_id', '=', deviceId)
    // Written out, so that the index of these alone serves.
    .where('link', '=', sql.lit('gap-before'))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
