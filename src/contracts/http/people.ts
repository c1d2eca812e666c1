import * as z from 'zod/mini';

/** Passwords of adults: length is what counts (NIST SP 800-63B). */
export const minimumPasswordLength = 12;
export const maximumPasswordLength = 128;

export const email = z.email().check(z.maxLength(254));
export const password = z
  .string()
  .check(z.minLength(minimumPasswordLength), z.maxLength(maximumPasswordLength));

/**
 * A name as colleagues read it beside what somebody did. Nothing in it turns the writing round, breaks the line or is unseen: a name must not
 * look like another one.
 */
export const adultName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(100),
    z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]*$/u),
  );

/** `POST`: makes the first account, once, with the token of the link that the hub printed. */
export const firstAdultPath = '/api/first-adult';
export const firstAdultRequest = z.strictObject({
  token: z.string().check(z.minLength(20), z.maxLength(100)),
  name: adultName,
  email,
  password,
});
export type FirstAdultRequest = z.infer<typeof firstAdultRequest>;

/** `POST`: signs an adult in; `DELETE`: signs out; `GET`: who is signed in. */
export const signInPath = '/api/sign-in';
export const signInRequest = z.strictObject({
  email,
  password: z.string().check(z.maxLength(maximumPasswordLength)),
});
export type SignInRequest = z.infer<typeof signInRequest>;

export const signedInAdult = z.looseObject({
  /** The same in every record of what this adult did. */
  adultId: z.string(),
  name: z.string(),
  email: z.string(),
  /** What this adult may do at this moment, a name of rights.ts each. */
  rights: z.array(
    z.looseObject({
      right: z.string(),
      /** Absent: in the whole school. */
      classIds: z.optional(z.array(z.string())),
    }),
  ),
  /** When the sign-in or the first of these rights ends by itself; absent where the hub does not say so yet. */
  until: z.optional(z.iso.datetime()),
  /** From then on a role of this adult needs a second factor, and there is none yet. */
  secondFactorDueAt: z.optional(z.iso.datetime()),
  /** The time is over: this sign-in gives only what is left without one. */
  isLimited: z.optional(z.boolean()),
  /** This sign-in came by the head's sealed account: nothing of how it signs in can be set up. */
  isSealed: z.optional(z.boolean()),
  /** The head's sealed account was used then, and there is no new envelope yet. Told to whoever may see adults. */
  sealedUsedAt: z.optional(z.iso.datetime()),
  /** Whether the school marked this browser as its own; absent where the hub does not say. */
  schoolBrowser: z.optional(z.boolean()),
});
export type SignedInAdult = z.infer<typeof signedInAdult>;
