import * as z from 'zod/mini';
import { signedInAdult } from './people.ts';

/** `POST`: the second factor of a sign-in whose password was right. */
export const secondFactorPath = '/api/sign-in/second-factor';

/** A password was right, and a second factor has to follow. */
export const secondFactorNeeded = z.looseObject({
  /** Names of ways that this adult has, the best one first: `passkey`, `code`, `recovery-code`. */
  secondFactor: z.array(z.string()),
  /** Hosts of passkeys that do not open here: the hub had another address then. */
  passkeysElsewhere: z.optional(z.array(z.string())),
});

/** What a sign-in with a password is answered with. */
export const signInAnswer = z.union([secondFactorNeeded, signedInAdult]);

/** How a one-time code and a recovery code look; spaces and capitals do not count. */
export const oneTimeCode = z.string().check(z.trim(), z.regex(/^\d{3} ?\d{3}$/));
export const recoveryCode = z.string().check(z.trim(), z.regex(/^[a-zA-Z0-9]{5}[- ]?[a-zA-Z0-9]{5}$/));

export const secondFactorRequest = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('code'), code: oneTimeCode }),
  z.strictObject({ way: z.literal('recovery-code'), code: recoveryCode }),
]);
export type SecondFactorRequest = z.infer<typeof secondFactorRequest>;
