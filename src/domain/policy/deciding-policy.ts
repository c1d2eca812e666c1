import * as z from 'zod/mini';
import { schoolPolicyShape, schoolWideShape, type SchoolPolicy } from './school-policy.ts';

const {
  allowedSites,
  blockedSites,
  ownEngines,
  exceptions,
  signInHosts,
  captivePortalHosts,
  helpAddresses,
  helpLinks,
  teacherMayOpen,
  concernPhrases,
  startSites,
  termStarts,
  lessonHours,
  outsideLessons,
} = schoolWideShape;

/**
 * The part of a policy by which pages open. No key, no code, no account and no number is in it, so that a hub can keep it, and so that
 * it is the same on every Chromebook of a school.
 */
export const decidingPolicy = z.object({
  schoolName: schoolPolicyShape.schoolName,
  hubAddress: schoolPolicyShape.hubAddress,
  classes: schoolPolicyShape.classes,
  allowedSites,
  blockedSites,
  ownEngines,
  exceptions,
  signInHosts,
  captivePortalHosts,
  helpAddresses,
  helpLinks,
  teacherMayOpen,
  concernPhrases,
  startSites,
  termStarts,
  lessonHours,
  outsideLessons,
});
export type DecidingPolicy = z.infer<typeof decidingPolicy>;

const partKeys = Object.keys(decidingPolicy.shape) as (keyof DecidingPolicy)[];

/** What of a whole policy counts for decisions. */
export function decidingPart(policy: SchoolPolicy): DecidingPolicy {
  const kept = Object.fromEntries(
    partKeys.flatMap((key) => (policy[key] === undefined ? [] : [[key, policy[key]] as const])),
  ) as DecidingPolicy;
  return { ...kept, classes: policy.classes.map(({ accounts: _left, ...one }) => one) };
}

/** A policy that decides the same. What is not in the part stands empty: nothing can be done with it but decide. */
export function policyOfPart(part: DecidingPolicy): SchoolPolicy {
  return { ...part, enrolmentKey: '', deviceNumber: { source: 'asset-id' } };
}
