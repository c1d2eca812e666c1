import * as z from 'zod/mini';
import { decidingPart } from '../../domain/policy/deciding-policy.ts';
import { policyFingerprint } from '../../domain/policy/policy-fingerprint.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** The fingerprint of the policy in force, beside what told its situation from others. */
export const keptFingerprint = z.object({ key: z.string(), fingerprint: z.optional(z.string()) });
export type KeptFingerprint = z.infer<typeof keptFingerprint>;

/**
 * The fingerprint of the policy in force. A long policy is hashed anew when the situation changes, not at every heartbeat.
 *
 * @param key what tells this situation from others.
 */
export async function fingerprintInForce(
  parts: { kept: StoredValue<KeptFingerprint>; hash: (text: string) => Promise<string> },
  key: string,
  policy: SchoolPolicy | undefined,
): Promise<string | undefined> {
  const known = await parts.kept.read();
  if (known?.key === key) return known.fingerprint;
  if (policy === undefined) {
    await parts.kept.write({ key });
    return undefined;
  }
  const fingerprint = await policyFingerprint(decidingPart(policy), parts.hash);
  await parts.kept.write({ key, fingerprint });
  return fingerprint;
}
