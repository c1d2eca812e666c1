import * as z from 'zod/mini';
import { longestGraceDays } from '../../domain/people/second-factor-rule.ts';

/** `GET`: how long a role that needs a second factor is whole without one. `POST`: sets it. */
export const secondFactorRulePath = '/api/second-factor-rule';

/** Days since the account came, or the role was given. */
export const secondFactorRule = z.strictObject({
  graceDays: z.int().check(z.minimum(0), z.maximum(longestGraceDays)),
});
export type SecondFactorRule = z.infer<typeof secondFactorRule>;
export const secondFactorRuleResponse = z.looseObject({ graceDays: z.number() });
