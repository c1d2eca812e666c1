import * as z from 'zod/mini';

/** An account with which a class signs in: `red.class@school.example`. */
export const classAccount = z.string().check(
  z.maxLength(254),
  z.regex(/^[^\s@*]+@[^\s@*/:]+\.[^\s@*/:]+$/, {
    error: 'must be one account, such as red.class@school.example',
  }),
);

/** Whether a class signs in with this account. Compared without case; the account is never kept. */
export function isClassAccount(account: string, classAccounts: readonly string[]): boolean {
  const signedIn = account.trim().toLowerCase();
  return classAccounts.some((known) => known.toLowerCase() === signedIn);
}
