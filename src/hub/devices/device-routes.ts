import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { deviceAction, type DeviceResponse } from '../../contracts/http/devices.ts';
import { enrolmentPath } from '../../contracts/http/enrolment.ts';
import type { HubClock } from '../hub-clock.ts';
import type { LiveStreams } from '../live/live-streams.ts';
import type { StreamTickets } from '../live/stream-tickets.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import { deviceActionsOf } from '../store/device-action-store.ts';
import { deviceAlarmsOf } from '../store/device-alarm-store.ts';
import { enrolledAt, findDevice } from '../store/device-store.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { actOnDevice } from './act-on-device.ts';
import { deviceTile } from './device-tile.ts';

export type DeviceParts = {
  reading: HubStore;
  store: GroupCommit;
  streams: LiveStreams;
  tickets: StreamTickets;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
};

const deviceRoute = `${enrolmentPath}/:deviceId` as const;

/** What adults decide about Chromebooks themselves. */
export function deviceRoutes(parts: DeviceParts): Hono<HubEnv> {
  const { reading, store, streams, tickets, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const keepsDevices = parts.needRight('keep-devices');
  return new Hono<HubEnv>()
    .get(deviceRoute, ownOrigin, keepsDevices, async (context) =>
      context.json(await knownOf(reading, context.req.param('deviceId'))),
    )
    .post(`${deviceRoute}/actions`, ownOrigin, keepsDevices, async (context) => {
      const action = await readJson(context.req.raw, deviceAction);
      const deviceId = context.req.param('deviceId');
      const by = byAdultOf(context);
      const device = await store.commit((transaction) =>
        actOnDevice(transaction, { deviceId, action, by }, clock(), streams),
      );
      if (device.ended !== null) {
        tickets.forgetDevice(deviceId);
        streams.closeDevice(deviceId);
      }
      return context.json(await knownOf(reading, deviceId));
    });
}

async function knownOf(store: HubStore, deviceId: string): Promise<DeviceResponse> {
  const device = await findDevice(store, deviceId);
  if (device === undefined) throw new CodedError('device-not-found');
  const actions = await deviceActionsOf(store, deviceId);
  return {
    tile: deviceTile(device),
    enrolledAt: await enrolledAt(store, deviceId),
    numberByAdult: device.numberByAdult,
    clockOffsetMs: device.clockOffsetMs,
    alarms: (await deviceAlarmsOf(store, deviceId)).map(({ reason, place, at }) => ({ reason, place, at })),
    actions: actions.map(({ action, details, byName, at }) => {
      const { deviceNumber } = JSON.parse(details) as { deviceNumber?: number | null };
      return { action, byName, at, ...(deviceNumber === undefined ? {} : { deviceNumber }) };
    }),
  };
}
