import { hkdfSync } from 'node:crypto';

/**
 * The key with which one device's shield is lifted without a network: HKDF-SHA-256 (RFC 5869) of the master, which never leaves the hub,
 * and the device's id. It is never stored here: the same comes out each time.
 */
export function deviceLiftKey(master: string, deviceId: string): string {
  const key = hkdfSync(
    'sha256',
    Buffer.from(master, 'base64url'),
    '',
    `lids-down lift key v1\n${deviceId}`,
    32,
  );
  return Buffer.from(key).toString('base64url');
}
