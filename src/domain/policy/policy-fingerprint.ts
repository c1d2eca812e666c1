import { canonicalText } from './canonical-text.ts';
import type { DecidingPolicy } from './deciding-policy.ts';

/**
 * Tells the deciding part of one policy from that of another: whether a Chromebook and the hub speak of the same.
 *
 * @param hash SHA-256 as base64url; a hub and a browser each bring their own.
 */
export function policyFingerprint<Hash>(part: DecidingPolicy, hash: (text: string) => Hash): Hash {
  return hash(canonicalText(part));
}
