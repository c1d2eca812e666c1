import * as z from 'zod/mini';
import { readPolicy } from '../../domain/policy/read-policy.ts';
import { hubAddress, schoolPolicy, type SchoolPolicy } from '../../domain/policy/school-policy.ts';

/** What the extension acts on. Without a policy it is in its strictest state. */
export type PolicyInForce = {
  from: 'none' | 'managed' | 'last-good' | 'development';
  policy?: SchoolPolicy;
  /** The hub stays reachable even when the rest of a first policy is no good. */
  hubAddress?: string;
  /** Codes with paths, as `device-health` carries them. */
  faults: string[];
};

/** The last good policy, as it is kept. */
export const keptPolicy = z.object({ policy: schoolPolicy });
export type KeptPolicy = z.infer<typeof keptPolicy>;

/** A health event carries no more. */
export const mostFaultsTold = 20;
const longestFault = 200;

/**
 * Judges what a source answered. An empty answer settles nothing; an invalid one is told and the last good policy
 * stays; with neither there is none, and the strictest state holds.
 */
export function judgePolicy(
  source: 'managed' | 'development',
  raw: Record<string, unknown>,
  lastGood: SchoolPolicy | undefined,
): PolicyInForce {
  if (Object.keys(raw).length === 0) return withoutNews(lastGood, []);
  const { policy, faults } = readPolicy(raw);
  const told = faults
    .map(({ code, path }) => `${code} ${path}`.slice(0, longestFault))
    .slice(0, mostFaultsTold);
  if (policy !== undefined) return { from: source, policy, hubAddress: policy.hubAddress, faults: told };
  const fallback = withoutNews(lastGood, told);
  const hub = hubAddress.safeParse(raw['hubAddress']);
  return fallback.hubAddress === undefined && hub.success ? { ...fallback, hubAddress: hub.data } : fallback;
}

function withoutNews(lastGood: SchoolPolicy | undefined, faults: string[]): PolicyInForce {
  return lastGood === undefined
    ? { from: 'none', faults }
    : { from: 'last-good', policy: lastGood, hubAddress: lastGood.hubAddress, faults };
}
