import * as z from 'zod/mini';
import { maximumPasswordLength } from './people.ts';
import { ownSignInPath } from './own-sign-in.ts';

/** `POST`: shows a passkey after a right password. */
export const passkeySignInPath = '/api/sign-in/passkey';
/** `POST`: what the browser is to ask the passkey. */
export const passkeySignInOptionsPath = `${passkeySignInPath}/options`;
/** `POST`: adds a passkey. */
export const ownPasskeysPath = `${ownSignInPath}/passkeys`;
/** `POST`: what the browser is to ask for. */
export const ownPasskeyOptionsPath = `${ownPasskeysPath}/options`;
/** `DELETE`: does without a passkey. */
export const ownPasskeyPath = (passkeyId: string) => `${ownPasskeysPath}/${passkeyId}`;

/** How long a browser may take to answer, in milliseconds. */
export const passkeyWithinMs = 5 * 60 * 1_000;

/** What a browser answers for a passkey (WebAuthn, `PublicKeyCredential.toJSON`); its inside is judged by SimpleWebAuthn. */
const credential = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(2_000)),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string() }),
  clientExtensionResults: z.looseObject({}),
});

export const passkeySignInRequest = z.strictObject({ credential });

export const passkeyName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
export const addPasskeyRequest = z.strictObject({
  name: passkeyName,
  password: z.optional(z.string().check(z.maxLength(maximumPasswordLength))),
  credential,
});

/** Handed on to the browser as it is. */
export const passkeyOptionsResponse = z.looseObject({ challenge: z.string() });
