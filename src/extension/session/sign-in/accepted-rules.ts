import * as z from 'zod/mini';
import type { ClassColour } from '../../../domain/policy/class-colour.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import { acceptsRules } from '../../../domain/sign-in/accepts-rules.ts';
import { termStart } from '../../../domain/sign-in/term-start.ts';

/** First day of the term for which the rules of use were last accepted at this Chromebook, by class. */
export const acceptedRules = z.record(z.string(), z.string());
export type AcceptedRules = z.infer<typeof acceptedRules>;

/** Its key in `storage.local`. A managed guest session forgets it at its end, and asks again. */
export const acceptedRulesKey = 'acceptedRules';

/**
 * The term for which a class has yet to accept the rules of use at this Chromebook, by its first day.
 *
 * @returns undefined where there is nothing to accept.
 */
export function rulesDue(
  policy: Pick<SchoolPolicy, 'classes' | 'termStarts'>,
  colour: ClassColour | undefined,
  accepted: AcceptedRules | undefined,
  now: number,
): string | undefined {
  const its = policy.classes.find((one) => one.colour === colour);
  if (its === undefined || !acceptsRules(its)) return undefined;
  const term = termStart(policy.termStarts, now);
  return accepted?.[its.colour] === term ? undefined : term;
}
