import type { KeyObject } from 'node:crypto';
import { findPublicKey } from '../store/device-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { importPublicKey } from './public-key.ts';

/** Keys of devices, read from the store once and then kept ready. */
export type DeviceKeys = {
  /** @returns undefined for a device that never enrolled. */
  find(deviceId: string): Promise<KeyObject | undefined>;
};

/** Keys kept ready at most; a school has some hundreds. */
const keptKeys = 5_000;

export function deviceKeys(store: HubStore): DeviceKeys {
  const ready = new Map<string, KeyObject>();
  return {
    async find(deviceId) {
      const known = ready.get(deviceId);
      if (known) return known;
      const stored = await findPublicKey(store, deviceId);
      if (!stored) return undefined;
      const key = importPublicKey(stored);
      if (ready.size >= keptKeys) ready.clear();
      ready.set(deviceId, key);
      return key;
    },
  };
}
