import * as z from 'zod/mini';

/** Passwords of adults: length is what counts (NIST SP 800-63B). */
export const minimumPasswordLength = 12;
export const maximumPasswordLength = 128;

const email = z.email().check(z.maxLength(254));
const password = z.string().check(z.minLength(minimumPasswordLength), z.maxLength(maximumPasswordLength));

/** `POST`: makes the first account, once, with the token of the link that the hub printed. */
export const firstAdultPath = '/api/first-adult';
export const firstAdultRequest = z.strictObject({
  token: z.string().check(z.minLength(20), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
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
});
export type SignedInAdult = z.infer<typeof signedInAdult>;
