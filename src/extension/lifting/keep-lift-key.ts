import { fromBase64Url } from '../device/base64.ts';
import type { StoredLiftKey } from '../outbox/outbox-database.ts';
import type { UseDatabase } from '../outbox/use-database.ts';

/** Keeps the key that the hub gave to this device. From then on it can be used here and not be read out. */
export async function keepLiftKey(
  use: UseDatabase,
  hubAddress: string,
  deviceId: string,
  liftKey: string,
): Promise<void> {
  const key = await crypto.subtle.importKey(
    'raw',
    fromBase64Url(liftKey),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  await use((database) => database.liftKeys.put({ hubAddress, deviceId, key }));
}

/** @returns undefined while this hub has given none. */
export function readLiftKey(use: UseDatabase, hubAddress: string): Promise<StoredLiftKey | undefined> {
  return use((database) => database.liftKeys.get(hubAddress));
}
