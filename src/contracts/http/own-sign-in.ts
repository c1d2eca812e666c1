import * as z from 'zod/mini';
import { maximumPasswordLength, password } from './people.ts';
import { oneTimeCode } from './second-factor.ts';

/** `GET`: how the adult who is signed in signs in. */
export const ownSignInPath = '/api/own-sign-in';
/** `POST`: begins with an authenticator app. `DELETE`: does without it. */
export const ownCodePath = `${ownSignInPath}/code`;
/** `POST`: a first code of that app; from then on it counts. */
export const ownCodeConfirmPath = `${ownCodePath}/confirm`;
/** `POST`: makes new recovery codes; the older ones no longer open. */
export const ownRecoveryCodesPath = `${ownSignInPath}/recovery-codes`;

/** `POST`: a first password, for whoever came by Google or Microsoft alone. */
export const ownPasswordPath = `${ownSignInPath}/password`;

/** So fresh has the sign-in by the provider to be, in milliseconds: it stands in the place of the password that there is not. */
export const firstPasswordWithinMs = 10 * 60 * 1_000;

export const firstPasswordRequest = z.strictObject({ password });

/** Whoever changes how they sign in says their password once more; an adult who has none does not. */
const withPassword = { password: z.optional(z.string().check(z.maxLength(maximumPasswordLength))) };
export const ownPasswordRequest = z.strictObject(withPassword);

export const ownSignIn = z.looseObject({
  /** Whether there is a password; an adult who came by Google or Microsoft may have none. */
  hasPassword: z.boolean(),
  /** Whether an authenticator app is set up. */
  hasCode: z.boolean(),
  recoveryCodesLeft: z.number(),
  passkeys: z.array(
    z.looseObject({
      passkeyId: z.string(),
      name: z.string(),
      /** The host of the hub's address at which it was made. */
      host: z.string(),
      /** Whether that is the address of this page. */
      isHere: z.boolean(),
      madeAt: z.iso.datetime(),
    }),
  ),
  /** Whether a browser lets passkeys be at this address: over https, or on this machine, and never at a bare number. */
  passkeysWork: z.boolean(),
  /** A role of this adult needs a second factor from this time on; absent: it is offered. */
  dueAt: z.optional(z.iso.datetime()),
  /** This sign-in gives only what is left without a second factor. */
  isLimited: z.boolean(),
});
export type OwnSignIn = z.infer<typeof ownSignIn>;

/** The secret of an authenticator app, as a link for the app. It is told this once. */
export const codeSetupResponse = z.looseObject({ link: z.string() });

export const codeConfirmRequest = z.strictObject({ code: oneTimeCode });

/** Recovery codes are told once; absent where the older ones stay. */
export const factorAddedResponse = z.looseObject({
  ownSignIn,
  recoveryCodes: z.optional(z.array(z.string())),
});
export type FactorAdded = z.infer<typeof factorAddedResponse>;
