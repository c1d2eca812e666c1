import * as z from 'zod/mini';

/**
 * The code with which an adult enters a Chromebook's number, as a slow hash (PBKDF2-SHA-256): iterations, salt and hash, as
 * `lids-down staff-code` prints it.
 */
export const staffCodeHash = z.string().check(
  z.regex(/^\d{4,7}\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/, {
    error: 'must be what "lids-down staff-code" prints',
  }),
);
