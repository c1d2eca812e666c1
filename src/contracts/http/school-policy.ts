import * as z from 'zod/mini';
import { classColour } from '../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** What the hub was told of the school's policy. `GET` reads how things stand, `POST` judges a policy and keeps it. */
export const schoolPolicyPath = '/api/school-policy';

/** Chromebooks, by which policy they say they have. */
export const chromebooksByPolicy = z.looseObject({
  /** Have the policy that the hub knows. */
  same: z.int().check(z.nonnegative()),
  /** Have another one, or none: their numbers. */
  other: z.array(z.nullable(deviceNumber)),
  /** Have not said yet. */
  unsaid: z.int().check(z.nonnegative()),
});
export type ChromebooksByPolicy = z.infer<typeof chromebooksByPolicy>;

const fault = z.looseObject({ code: z.string(), path: z.string(), cure: z.string() });

const classSaid = z.looseObject({ colour: classColour, name: z.string(), keyStage: z.string() });

export const policyRecord = z.looseObject({
  policyId: z.int(),
  fingerprint: z.string(),
  faults: z.array(fault),
  /** Null: the file that the hub was started with. */
  byName: z.nullable(z.string()),
  at: z.iso.datetime(),
});
export type PolicyRecordSaid = z.infer<typeof policyRecord>;

export const schoolPolicyResponse = z.looseObject({
  /** Null: the hub knows none. */
  current: z.nullable(z.looseObject({ schoolName: z.string(), classes: z.array(classSaid) })),
  /** Newest first; the first is the one that the hub knows. */
  history: z.array(policyRecord),
  chromebooks: chromebooksByPolicy,
});
export type SchoolPolicyResponse = z.infer<typeof schoolPolicyResponse>;

/** Longest text of a policy, in UTF-16 code units: fifty thousand sites fit in. */
export const maximumPolicyLength = 4_000_000;

export const givePolicyRequest = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(maximumPolicyLength)),
  /** False: it is judged and nothing is kept. */
  keep: z.boolean(),
});

export const givePolicyResponse = z.looseObject({
  /** All of them, in the order of the text, at most `maximumFaultsSaid`. */
  faults: z.array(fault),
  faultCount: z.int().check(z.nonnegative()),
  /** Whether a Chromebook would take it. Not whole: the last good one would stay, and the hub keeps nothing. */
  isWhole: z.boolean(),
  /** It names this hub and carries this hub's key. */
  isOfThisHub: z.boolean(),
  /** The hub knows this very policy already. */
  isKnown: z.boolean(),
  kept: z.boolean(),
  classes: z.array(classSaid),
});
export type GivePolicyResponse = z.infer<typeof givePolicyResponse>;

/** Faults beyond these are counted and not listed. */
export const maximumFaultsSaid = 200;
