import { devicePublicKey, thumbprintInput, type DevicePublicKey } from '../../contracts/http/enrolment.ts';
import type { UseDatabase } from '../outbox/use-database.ts';
import type { Lock } from '../platform/lock.ts';
import { sha256Base64Url } from './sha256.ts';
import { toBase64 } from './base64.ts';

/** Who this device is, to any hub: an id made from its key, and the means to sign. */
export type Identity = {
  deviceId: string;
  publicKey: DevicePublicKey;
  /** @returns base64 of the 64 bytes r‖s. */
  sign: (text: string) => Promise<string>;
};

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** The device's own key, made at first need. The private half never leaves the browser's key store. */
export function readIdentity(use: UseDatabase, lock: Lock): Promise<Identity> {
  return lock('identity', async () => {
    const known = await use((database) => database.identities.get('device'));
    const { privateKey, publicKey, deviceId } = known ?? (await makeIdentity(use));
    return { deviceId, publicKey: devicePublicKey.parse(publicKey), sign: signWith(privateKey) };
  });
}

/** The identity that a pair of keys makes. */
export async function identityOf(privateKey: CryptoKey, publicKey: DevicePublicKey): Promise<Identity> {
  const deviceId = await sha256Base64Url(new TextEncoder().encode(thumbprintInput(publicKey)));
  return { deviceId, publicKey, sign: signWith(privateKey) };
}

function signWith(privateKey: CryptoKey): Identity['sign'] {
  return async (text) =>
    toBase64(
      await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        privateKey,
        new TextEncoder().encode(text),
      ),
    );
}

async function makeIdentity(use: UseDatabase) {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = devicePublicKey.parse({ kty, crv, x, y });
  const { deviceId } = await identityOf(pair.privateKey, publicKey);
  const identity = { name: 'device' as const, privateKey: pair.privateKey, publicKey, deviceId };
  await use((database) => database.identities.put(identity));
  return identity;
}
