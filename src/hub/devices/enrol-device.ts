import type { DevicePublicKey, Notice } from '../../contracts/http/enrolment.ts';
import { findDevice, keepDevice } from '../store/device-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { takeNonce } from '../store/nonce-store.ts';
import { tellDeviceThatMoved } from '../lessons/tell-lessons.ts';
import type { DevicePresence } from './device-presence.ts';
import { hearDevice } from './hear-device.ts';
import { needStanding } from './need-standing.ts';

export type Enrolling = {
  deviceId: string;
  publicKey: DevicePublicKey;
  deviceNumber: number | null;
  nonce: string;
};

/**
 * Adds a device or renumbers it. A request that was made before answers how things stand and changes nothing, so
 * that an old one, played again, does not turn a number back.
 *
 * @throws CodedError `device-revoked` or `device-replaced`.
 */
export async function enrolDevice(
  transaction: HubTransaction,
  enrolling: Enrolling,
  now: Date,
  presence: DevicePresence,
): Promise<Committed<{ notices: Notice[]; isNews: boolean }>> {
  const at = now.toISOString();
  const before = await findDevice(transaction, enrolling.deviceId);
  needStanding(before);
  const isNews = await takeNonce(transaction, { deviceId: enrolling.deviceId, nonce: enrolling.nonce, at });
  if (isNews) await keepDevice(transaction, { ...enrolling, at });
  const device = await findDevice(transaction, enrolling.deviceId);
  if (!device) return { answer: { notices: [], isNews }, frames: [] };
  const claimsMayChange = isNews && before?.deviceNumber !== device.deviceNumber;
  const frames = await hearDevice(transaction, { device, change: {}, claimsMayChange }, now, presence);
  if (before) frames.push(...(await tellDeviceThatMoved(transaction, before, device, now)));
  const settled = await findDevice(transaction, enrolling.deviceId);
  const notices = settled?.numberClaimedTwice ? [{ code: 'device-number-claimed-twice' }] : [];
  return { answer: { notices, isNews }, frames };
}
