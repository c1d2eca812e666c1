import type { HubStore } from './hub-tables.ts';

/** What an adult did about a Chromebook. `details` is JSON as it is kept. */
export type DeviceActionRecord = {
  deviceId: string;
  action: string;
  details: string;
  adultId: string;
  byName: string;
  at: string;
};

export async function addDeviceAction(store: HubStore, record: DeviceActionRecord): Promise<number> {
  const { action_id } = await store
    .insertInto('device_action')
    .values({
      device_id: record.deviceId,
      action: record.action,
      details: record.details,
      adult_id: record.adultId,
      adult_name: record.byName,
      at: record.at,
    })
    .returning('action_id')
    .executeTakeFirstOrThrow();
  return action_id;
}

/** In their order. */
export async function deviceActionsOf(store: HubStore, deviceId: string): Promise<DeviceActionRecord[]> {
  return store
    .selectFrom('device_action')
    .select([
      'device_id as deviceId',
      'action',
      'details',
      'adult_id as adultId',
      'adult_name as byName',
      'at',
    ])
    .where('device_id', '=', deviceId)
    .orderBy('action_id')
    .execute();
}
