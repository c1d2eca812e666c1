import * as z from 'zod/mini';

/** `GET`: how the envelope of the head's sealed account stands. `POST`: makes a new one. */
export const sealedAccountPath = '/api/sealed-account';
/** `POST`: signs in with what is in the envelope. */
export const sealedSignInPath = '/api/sign-in/sealed-account';

/** How long such a sign-in lasts, in minutes. */
export const sealedMinutes = 60;

/** A code on paper, however it is written. */
export const sealedSignInRequest = z.strictObject({
  code: z.string().check(z.minLength(20), z.maxLength(60)),
});

export const sealedAccount = z.looseObject({
  /** `none`, `sealed` or `used`. */
  state: z.string(),
  madeAt: z.optional(z.iso.datetime()),
  /** Absent: at the terminal of the server. */
  madeBy: z.optional(z.string()),
  usedAt: z.optional(z.iso.datetime()),
});
export type SealedAccount = z.infer<typeof sealedAccount>;

/** The code is told once. */
export const sealedAccountMade = z.looseObject({ sealedAccount, code: z.string() });
