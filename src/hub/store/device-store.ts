import type { Updateable } from 'kysely';
import * as z from 'zod/mini';
import type { DevicePublicKey } from '../../contracts/http/enrolment.ts';
import { devicePublicKey } from '../../contracts/http/enrolment.ts';
import { deviceAlarm, type AlarmReason, type DeviceAlarm } from '../devices/device-alarm.ts';
import { deviceAttention, type DeviceAttention } from '../devices/device-attention.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import { compiledOnce } from './compiled-once.ts';
import type { DeviceEnd, HubStore, HubTables } from './hub-tables.ts';

/** One enrolled device, as the hub knows it. */
export type Device = {
  deviceId: string;
  deviceNumber: number | null;
  classColour: ClassColour | null;
  newestEventId: string | null;
  newestSession: string | null;
  lastHeardAt: string;
  numberClaimedTwice: boolean;
  tileToldAt: string;
  /** Null before the first session fact. */
  attention: DeviceAttention | null;
  /** The number that an adult gave it; null where it says its own. */
  numberByAdult: number | null;
  /** How an adult ended it, and when; null while it is in use. */
  ended: DeviceEnd | null;
  endedAt: string | null;
  /** What the hub noticed of it and nobody has looked into. */
  alarms: readonly DeviceAlarm[];
  /** How far its clock was last ahead of the hub's, in milliseconds. */
  clockOffsetMs: number | null;
  /** When addresses were last refused there often; null: never. */
  blockedOftenAt: string | null;
};

const columns = [
  'device_id as deviceId',
  'device_number as deviceNumber',
  'class_colour as classColour',
  'newest_event_id as newestEventId',
  'newest_session as newestSession',
  'last_heard_at as lastHeardAt',
  'number_claimed_twice',
  'tile_told_at as tileToldAt',
  'attention',
  'number_by_adult as numberByAdult',
  'ended',
  'ended_at as endedAt',
  'alarms',
  'clock_offset_ms as clockOffsetMs',
  'blocked_often_at as blockedOftenAt',
] as const;

type Row = Omit<Device, 'numberClaimedTwice' | 'attention' | 'alarms'> & {
  number_claimed_twice: 0 | 1;
  attention: string | null;
  alarms: string;
};

const deviceAlarms = z.array(deviceAlarm);

function toDevice({ number_claimed_twice, attention, alarms, ...row }: Row): Device {
  return {
    ...row,
    numberClaimedTwice: number_claimed_twice === 1,
    alarms: deviceAlarms.parse(JSON.parse(alarms)),
    attention: attention === null ? null : deviceAttention.parse(JSON.parse(attention)),
  };
}

const deviceUnder = compiledOnce((store, [deviceId]: readonly [string]) =>
  store.selectFrom('device').select(columns).where('device_id', '=', deviceId),
);

/** @returns undefined for a device that never enrolled here. */
export async function findDevice(store: HubStore, deviceId: string): Promise<Device | undefined> {
  const [row] = await deviceUnder(store, [deviceId]);
  return row && toDevice(row);
}

export async function listDevices(store: HubStore): Promise<Device[]> {
  const rows = await store.selectFrom('device').select(columns).orderBy('device_number').execute();
  return rows.map(toDevice);
}

/** Devices that were heard since a time. */
export async function devicesHeardSince(store: HubStore, at: string): Promise<Device[]> {
  const rows = await store.selectFrom('device').select(columns).where('last_heard_at', '>=', at).execute();
  return rows.map(toDevice);
}

/** Devices of which an alarm stands. */
export async function devicesWithAlarm(store: HubStore, reason: AlarmReason): Promise<Device[]> {
  const rows = await store
    .selectFrom('device')
    .select(columns)
    .where('alarms', 'like', `%"${reason}"%`)
    .execute();
  return rows.map(toDevice);
}

/** Devices with a number that more than one device has said it is. */
export async function devicesSharingNumbers(store: HubStore): Promise<Device[]> {
  const rows = await store
    .selectFrom('device')
    .select(columns)
    .where('device_number', 'in', (query) =>
      query
        .selectFrom('device')
        .select('device_number')
        .where('device_number', 'is not', null)
        .groupBy('device_number')
        .having((expression) => expression.fn.countAll(), '>', 1),
    )
    .execute();
  return rows.map(toDevice);
}

export async function devicesMarkedClaimedTwice(store: HubStore): Promise<Device[]> {
  const rows = await store
    .selectFrom('device')
    .select(columns)
    .where('number_claimed_twice', '=', 1)
    .execute();
  return rows.map(toDevice);
}

export async function findPublicKey(store: HubStore, deviceId: string): Promise<DevicePublicKey | undefined> {
  const row = await store
    .selectFrom('device')
    .select('public_key')
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row && devicePublicKey.parse(JSON.parse(row.public_key));
}

/** When a device enrolled first. */
export async function enrolledAt(store: HubStore, deviceId: string): Promise<string> {
  const row = await store
    .selectFrom('device')
    .select('enrolled_at')
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow();
  return row.enrolled_at;
}

/** Adds a device, or gives one that is known the number that it says, unless an adult gave it one. */
export async function keepDevice(
  store: HubStore,
  device: { deviceId: string; publicKey: DevicePublicKey; deviceNumber: number | null; at: string },
): Promise<void> {
  await store
    .insertInto('device')
    .values({
      device_id: device.deviceId,
      public_key: JSON.stringify(device.publicKey),
      device_number: device.deviceNumber,
      class_colour: null,
      newest_event_id: null,
      newest_session: null,
      enrolled_at: device.at,
      last_heard_at: device.at,
      number_claimed_twice: 0,
      tile_told_at: device.at,
      attention: null,
      number_by_adult: null,
      ended: null,
      ended_at: null,
      alarms: '[]',
      clock_offset_ms: null,
      blocked_often_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('device_id').doUpdateSet((expression) => ({
        device_number: expression.fn.coalesce('device.number_by_adult', expression.val(device.deviceNumber)),
        last_heard_at: device.at,
      })),
    )
    .execute();
}

/** By the columns that change, of which there are few different sets. */
const updates = new Map<string, ReturnType<typeof updateOf>>();

function updateOf(names: readonly string[]) {
  return compiledOnce((store, values: readonly unknown[]) =>
    store
      .updateTable('device')
      .set(Object.fromEntries(names.map((name, at) => [name, values[at]])))
      .where('device_id', '=', values[names.length] as string),
  );
}

/** Writes what changed about a device. */
export async function updateDevice(
  store: HubStore,
  deviceId: string,
  change: Partial<Omit<Device, 'deviceId'>>,
): Promise<void> {
  const row = rowOf(change);
  const names = Object.keys(row);
  const update = updates.get(names.join()) ?? updateOf(names);
  updates.set(names.join(), update);
  await update(store, [...Object.values(row), deviceId]);
}

function rowOf(change: Partial<Omit<Device, 'deviceId'>>) {
  return {
    ...(change.deviceNumber === undefined ? {} : { device_number: change.deviceNumber }),
    ...(change.classColour === undefined ? {} : { class_colour: change.classColour }),
    ...(change.newestEventId === undefined ? {} : { newest_event_id: change.newestEventId }),
    ...(change.newestSession === undefined ? {} : { newest_session: change.newestSession }),
    ...(change.lastHeardAt === undefined ? {} : { last_heard_at: change.lastHeardAt }),
    ...(change.tileToldAt === undefined ? {} : { tile_told_at: change.tileToldAt }),
    ...(change.numberClaimedTwice === undefined
      ? {}
      : { number_claimed_twice: change.numberClaimedTwice ? 1 : 0 }),
    ...(change.attention === undefined ? {} : { attention: JSON.stringify(change.attention) }),
    ...(change.numberByAdult === undefined ? {} : { number_by_adult: change.numberByAdult }),
    ...(change.ended === undefined ? {} : { ended: change.ended }),
    ...(change.alarms === undefined ? {} : { alarms: JSON.stringify(change.alarms) }),
    ...(change.clockOffsetMs === undefined ? {} : { clock_offset_ms: change.clockOffsetMs }),
    ...(change.blockedOftenAt === undefined ? {} : { blocked_often_at: change.blockedOftenAt }),
    ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
  } satisfies Updateable<HubTables['device']>;
}
