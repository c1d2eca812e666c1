import { deviceDeed, type DeviceDeed } from '../../domain/incidents/device-deed.ts';
import type { HubStore } from './hub-tables.ts';

/** One deed at a Chromebook, as it concerns one of its alerts. The report need not be known here yet. */
export type DeviceDeedRecord = { eventId: string; alertId: string; deviceId: string; deed: DeviceDeed };

export async function keepDeviceDeed(store: HubStore, record: DeviceDeedRecord): Promise<void> {
  await store
    .insertInto('device_deed')
    .values({
      event_id: record.eventId,
      alert_id: record.alertId,
      device_id: record.deviceId,
      deed: record.deed.deed,
      details: JSON.stringify(record.deed),
    })
    .execute();
}

export type ToldDeed = { deed: DeviceDeed; deviceTime: string; receivedAt: string };

/** What was done at the Chromebook about an alert, in the order in which it came. Nothing is heard of another device's. */
export async function deviceDeedsOf(
  store: HubStore,
  alert: { alertId: string; deviceId: string },
): Promise<ToldDeed[]> {
  const rows = await store
    .selectFrom('device_deed')
    .innerJoin('event', 'event.event_id', 'device_deed.event_id')
    .select(['device_deed.details', 'event.device_time as deviceTime', 'event.received_at as receivedAt'])
    .where('device_deed.alert_id', '=', alert.alertId)
    .where('device_deed.device_id', '=', alert.deviceId)
    .orderBy('device_deed.deed_id')
    .execute();
  return rows.map(({ details, ...times }) => ({ deed: deviceDeed.parse(JSON.parse(details)), ...times }));
}

/** Sealed codes that were used up, as devices told. */
export async function usedSealedCodes(store: HubStore): Promise<{ sheet: string; place: number }[]> {
  const rows = await store
    .selectFrom('device_deed')
    .select('details')
    .where('deed', '=', 'shield-lifted')
    .execute();
  const used = new Map<string, { sheet: string; place: number }>();
  for (const { details } of rows) {
    const deed = deviceDeed.parse(JSON.parse(details));
    if (deed.deed !== 'shield-lifted' || deed.sealedCode === undefined) continue;
    const { sheet, place } = deed.sealedCode;
    used.set(`${sheet} ${place}`, { sheet, place });
  }
  return [...used.values()];
}
