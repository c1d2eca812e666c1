import { usedSealedCodes } from '../store/device-deed-store.ts';
import { devicesHeardSince } from '../store/device-store.ts';
import { passingFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';

/** A device that was not heard for this long, in milliseconds, has no stream: it is told when it opens one. */
const mayListenMs = 48 * 60 * 60 * 1_000;

/** What a device is told whenever its stream opens. */
export async function usedCodesAtOpening(store: HubStore, deviceId: string): Promise<StoredFrame[]> {
  const codes = await usedSealedCodes(store);
  return codes.length === 0 ? [] : [passingFrame(deviceId, { type: 'used-codes', codes })];
}

/** A sealed code was used up on one device: every other one hears of it. */
export async function tellUsedCodes(transaction: HubTransaction, now: Date): Promise<StoredFrame[]> {
  const codes = await usedSealedCodes(transaction);
  const devices = await devicesHeardSince(transaction, new Date(now.getTime() - mayListenMs).toISOString());
  return devices.map(({ deviceId }) => passingFrame(deviceId, { type: 'used-codes', codes }));
}
