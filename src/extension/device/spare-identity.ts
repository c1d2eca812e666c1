import * as z from 'zod/mini';
import { devicePublicKey } from '../../contracts/http/enrolment.ts';
import type { Lock } from '../platform/lock.ts';
import type { SpareValue } from '../platform/spare-value.ts';
import { identityOf, type Identity } from './identity.ts';

/** A key as JSON (RFC 7517), since that is all that `storage.local` can hold. */
export const spareKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});
export type SpareKey = z.infer<typeof spareKey>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * Who this device is while its database, and with it its own key, cannot be had: to the hub another device with the same number.
 * Made at first need, for a child's report that could not be said otherwise; unlike the own key it can be read out by the extension.
 */
export function readSpareIdentity(kept: SpareValue<SpareKey>, lock: Lock): Promise<Identity> {
  return lock('spare-identity', async () => {
    const { d, ...open } = (await kept.read()) ?? (await makeKey(kept));
    const privateKey = await crypto.subtle.importKey('jwk', { ...open, d }, algorithm, false, ['sign']);
    return identityOf(privateKey, devicePublicKey.parse(open));
  });
}

async function makeKey(kept: SpareValue<SpareKey>): Promise<SpareKey> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const made = spareKey.parse(await crypto.subtle.exportKey('jwk', pair.privateKey));
  return kept.write(made);
}
