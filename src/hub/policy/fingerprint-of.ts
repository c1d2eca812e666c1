import { createHash } from 'node:crypto';
import type { DecidingPolicy } from '../../domain/policy/deciding-policy.ts';
import { policyFingerprint } from '../../domain/policy/policy-fingerprint.ts';

/** The fingerprint of a policy, as a Chromebook that has it says it. */
export function fingerprintOf(part: DecidingPolicy): string {
  return policyFingerprint(part, (text) => createHash('sha256').update(text).digest('base64url'));
}
