import * as z from 'zod/mini';

/** An account that is no pupil's: `office@school.example`, or everybody of a domain as `@staff.school.example`. */
export const staffAccount = z.string().check(
  z.maxLength(254),
  z.regex(/^[^\s@*]*@[^\s@*/:]+\.[^\s@*/:]+$/, {
    error: 'must be an account such as office@school.example, or a whole domain as @staff.school.example',
  }),
);

/** Whether an account is one of those that policy names. Compared without case; the account is never kept. */
export function isStaffAccount(account: string, staffAccounts: readonly string[]): boolean {
  const signedIn = account.trim().toLowerCase();
  if (!signedIn.includes('@')) return false;
  return staffAccounts.some((entry) => {
    const known = entry.toLowerCase();
    return known.startsWith('@') ? signedIn.endsWith(known) : signedIn === known;
  });
}
