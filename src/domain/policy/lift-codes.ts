import * as z from 'zod/mini';

const base64Url = (bytes: number) => Math.ceil((bytes * 4) / 3);

/**
 * What a Chromebook needs to know a sealed code when it sees one, without any network: a slow hash of each code
 * (PBKDF2-SHA-256). `lids-down lift-codes` prints the codes for the office and this for the policy.
 */
export const liftCodes = z.strictObject({
  /** Tells one printed sheet from the next. */
  sheet: z.string().check(z.regex(/^[A-Z0-9]{2,8}$/, { error: 'must be the name printed on the sheet' })),
  salt: z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${base64Url(16)}}$`))),
  iterations: z.int().check(z.gte(1_000), z.lte(1_000_000)),
  /** In the order in which they are printed. */
  hashes: z
    .array(z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${base64Url(32)}}$`))))
    .check(z.maxLength(200)),
});
export type LiftCodes = z.infer<typeof liftCodes>;
