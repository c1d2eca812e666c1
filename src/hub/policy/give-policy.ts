import { CodedError } from '../../contracts/errors/coded-error.ts';
import { maximumFaultsSaid, type GivePolicyResponse } from '../../contracts/http/school-policy.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { decidingPart, type DecidingPolicy } from '../../domain/policy/deciding-policy.ts';
import { rawPolicyOfText } from '../../domain/policy/raw-policy-of-text.ts';
import { readPolicy, type PolicyFault } from '../../domain/policy/read-policy.ts';
import { schoolPolicyContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addSchoolPolicy, schoolPolicyNow } from '../store/school-policy-store.ts';
import { fingerprintOf } from './fingerprint-of.ts';

/** A policy as the hub judges it: by the reader of the Chromebooks. */
export type JudgedPolicy = { part: DecidingPolicy | undefined; faults: PolicyFault[]; isOfThisHub: boolean };

/**
 * Judges a text as a policy.
 *
 * @throws CodedError `policy-unreadable` for what is no JSON object.
 */
export function judgePolicyText(text: string, hub: { address: string; enrolmentKey: string }): JudgedPolicy {
  const raw = rawPolicyOfText(text);
  if (raw === undefined) throw new CodedError('policy-unreadable');
  const { policy, faults } = readPolicy(raw);
  return {
    part: policy === undefined ? undefined : decidingPart(policy),
    faults,
    isOfThisHub: policy?.hubAddress === hub.address && policy.enrolmentKey === hub.enrolmentKey,
  };
}

/**
 * Keeps a policy that is whole, with who gave it, unless the hub knows the very same already.
 *
 * @param by nobody: the file that the hub was started with.
 */
export async function givePolicy(
  transaction: HubTransaction,
  { part, faults, isOfThisHub }: JudgedPolicy,
  given: { keep: boolean; by?: ByAdult; at: Date },
): Promise<GivePolicyResponse> {
  const fingerprint = part === undefined ? undefined : fingerprintOf(part);
  const isKnown =
    fingerprint !== undefined && (await schoolPolicyNow(transaction))?.fingerprint === fingerprint;
  const kept = part !== undefined && fingerprint !== undefined && given.keep && !isKnown;
  const listed = faults.slice(0, maximumFaultsSaid);
  if (kept) {
    const row = {
      fingerprint,
      faults: JSON.stringify(listed),
      adult_id: given.by?.adultId ?? null,
      adult_name: given.by?.name ?? null,
      at: given.at.toISOString(),
    };
    const policyId = await addSchoolPolicy(transaction, {
      ...row,
      part: JSON.stringify(part),
      adultId: row.adult_id,
      byName: row.adult_name,
    });
    await keepLogEntry(transaction, {
      kind: 'school-policy',
      subject: String(policyId),
      contentHash: schoolPolicyContent(row),
      at: row.at,
    });
  }
  return {
    faults: listed,
    faultCount: faults.length,
    isWhole: part !== undefined,
    isOfThisHub,
    isKnown,
    kept,
    classes: (part?.classes ?? []).map(({ colour, name, keyStage }) => ({ colour, name, keyStage })),
  };
}
