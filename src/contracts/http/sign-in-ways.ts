import * as z from 'zod/mini';

/** `GET`: by what, beside a password, an adult can sign in here. With `problem`, also what a code of the catalogue means. */
export const signInWaysPath = '/api/sign-in-ways';
/** `POST`: begins at the school's provider. */
export const providerPath = '/api/sign-in/provider';
/** `GET`: where the provider sends the browser back to. */
export const providerCallbackPath = `${providerPath}/callback`;
/** Behind this name in the address the companion is told that a sign-in by the provider went wrong. */
export const providerProblem = 'sign-in-problem';

export const signInWays = z.looseObject({
  provider: z.optional(
    z.looseObject({
      /** `google`, `microsoft` or another word. */
      kind: z.string(),
      /** The provider sends back to this address of the hub alone. */
      address: z.string(),
    }),
  ),
  /** An envelope of the head's sealed account waits to be opened. */
  sealedAccount: z.optional(z.boolean()),
  problem: z.optional(z.looseObject({ code: z.string(), cause: z.string(), cure: z.string() })),
});
export type SignInWays = z.infer<typeof signInWays>;

/** Where the browser goes now. */
export const providerResponse = z.looseObject({ url: z.url() });
