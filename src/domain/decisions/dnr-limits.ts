import type { DnrRule } from './dnr-rule.ts';

/** What Chrome holds of one extension's dynamic rules. */
export const dnrLimits = { rules: 30_000, unsafeRules: 5_000, regexRules: 1_000 } as const;

/** A limit of Chrome that a policy goes over: nothing of it may be applied in part, so that it is refused as a whole. */
export type DnrExcess = {
  readonly limit: keyof typeof dnrLimits;
  readonly most: number;
  readonly count: number;
};

/** Counts rules against Chrome's limits. Empty when all is well. */
export function dnrExcesses(rules: readonly DnrRule[]): DnrExcess[] {
  const counts = {
    rules: rules.length,
    unsafeRules: rules.filter((rule) => rule.action.type === 'redirect').length,
    regexRules: rules.filter((rule) => rule.condition.regexFilter !== undefined).length,
  };
  return (Object.keys(dnrLimits) as (keyof typeof dnrLimits)[])
    .filter((limit) => counts[limit] > dnrLimits[limit])
    .map((limit) => ({ limit, most: dnrLimits[limit], count: counts[limit] }));
}
