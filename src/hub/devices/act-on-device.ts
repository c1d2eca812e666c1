import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { DeviceAction } from '../../contracts/http/devices.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { tellDeviceThatMoved } from '../lessons/tell-lessons.ts';
import { deviceActionContent } from '../proof/hub-log-entry.ts';
import { addDeviceAction } from '../store/device-action-store.ts';
import { findDevice, updateDevice, type Device } from '../store/device-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import type { DevicePresence } from './device-presence.ts';
import { deviceTile } from './device-tile.ts';
import { settleNumberClaims } from './number-claims.ts';
import { tellNumberSharers } from './tell-number-sharers.ts';

type Deed = { deviceId: string; action: DeviceAction; by: ByAdult };

/**
 * Records what an adult decides about a Chromebook and tells everybody whom it concerns: the companions and, of a new number, the
 * Chromebook itself, now or when it is back.
 *
 * @returns the Chromebook as it now is.
 * @throws CodedError `device-not-found`; `device-ended` where one that has ended would have to do something.
 */
export async function actOnDevice(
  transaction: HubTransaction,
  { deviceId, action, by }: Deed,
  now: Date,
  presence: DevicePresence,
): Promise<Committed<Device>> {
  const device = await needDevice(transaction, deviceId);
  if (isDone(device, action)) return { answer: device, frames: [] };
  const frames: StoredFrame[] = [];
  const change = async (one: Device, how: Parameters<typeof updateDevice>[2]) => {
    await updateDevice(transaction, one.deviceId, { ...how, tileToldAt: now.toISOString() });
    frames.push(...(await tellDeviceThatMoved(transaction, one, { ...one, ...how }, now)));
  };
  const renumber = async (one: Device, number: number | null) => {
    if (one.ended !== null) throw new CodedError('device-ended');
    await change(one, { numberByAdult: number, ...(number === null ? {} : { deviceNumber: number }) });
    const news = { type: 'number-by-adult', deviceNumber: number } as const;
    frames.push(await keepFrame(transaction, one.deviceId, news, now.toISOString()));
  };
  const end = (ended: 'revoked' | 'replaced') => change(device, { ended, endedAt: now.toISOString() });

  const concerned = [deviceId];
  if (action.action === 'revoke') await end('revoked');
  else if (action.action === 'accept') await change(device, { ended: null, endedAt: null });
  else if (action.action === 'settle') {
    await change(device, { alarms: device.alarms.filter(({ reason }) => reason !== action.reason) });
  } else if (action.action === 'renumber') await renumber(device, action.deviceNumber);
  else {
    const next = await needDevice(transaction, action.replacedBy);
    if (next.deviceId === deviceId || device.deviceNumber === null) throw new CodedError('request-malformed');
    await renumber(next, device.deviceNumber);
    const given: DeviceAction = { action: 'renumber', deviceNumber: device.deviceNumber };
    await record(transaction, { deviceId: next.deviceId, action: given, by }, now);
    await end('replaced');
    concerned.push(next.deviceId);
  }
  await record(transaction, { deviceId, action, by }, now);
  frames.push(...(await settleNumberClaims(transaction, now, presence)));
  frames.push(...(await tellNumberSharers(transaction, now, presence)));
  for (const id of concerned) {
    const tile = deviceTile(await needDevice(transaction, id));
    frames.push(await keepFrame(transaction, companions, { type: 'tile', tile }, now.toISOString()));
  }
  return { answer: await needDevice(transaction, deviceId), frames };
}

/** A tap that is sent twice is one. */
function isDone(device: Device, action: DeviceAction): boolean {
  if (action.action === 'revoke') return device.ended === 'revoked';
  if (action.action === 'replace') return device.ended === 'replaced';
  if (action.action === 'settle') return !device.alarms.some(({ reason }) => reason === action.reason);
  if (action.action === 'accept') return device.ended === null;
  return device.ended === null && device.numberByAdult === action.deviceNumber;
}

async function needDevice(transaction: HubTransaction, deviceId: string): Promise<Device> {
  const device = await findDevice(transaction, deviceId);
  if (device === undefined) throw new CodedError('device-not-found');
  return device;
}

async function record(transaction: HubTransaction, { deviceId, action, by }: Deed, now: Date): Promise<void> {
  const { action: name, ...details } = action;
  const done = {
    deviceId,
    action: name,
    details: JSON.stringify(details),
    adultId: by.adultId,
    byName: by.name,
    at: now.toISOString(),
  };
  const actionId = await addDeviceAction(transaction, done);
  await keepLogEntry(transaction, {
    kind: 'device-action',
    subject: String(actionId),
    contentHash: deviceActionContent(done),
    at: done.at,
  });
}
