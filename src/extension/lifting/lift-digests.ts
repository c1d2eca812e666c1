import type { LiftDigests } from '../../domain/lifting/challenge.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** SHA-256 of a text. */
export const sha256: LiftDigests['sha256'] = async (text) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)));

/** HMAC-SHA-256 with a device's lift key. */
export function hmacWith(key: CryptoKey): LiftDigests['hmac'] {
  return async (text) => new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text)));
}
