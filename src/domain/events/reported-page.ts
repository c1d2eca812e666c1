import * as z from 'zod/mini';
import { maximumAddressLength, maximumTitleLength } from './event-limits.ts';
import { withoutCredentials } from './without-credentials.ts';

/**
 * The page a child reported: what the adult must know (needs 8). Both fields are hostile text, written by
 * whoever made the page; show them as text only.
 */
export const reportedPage = z.strictObject({
  address: z.string().check(z.maxLength(maximumAddressLength)),
  title: z.string().check(z.maxLength(maximumTitleLength)),
});
export type ReportedPage = z.infer<typeof reportedPage>;

/**
 * Makes a page fit to be stored: credentials in the address are removed (`user:password@` is a secret, not
 * evidence), and both texts are clipped to their limits.
 */
export function toReportedPage(page: { address: string; title: string }): ReportedPage {
  return {
    address: withoutCredentials(page.address).slice(0, maximumAddressLength),
    title: page.title.slice(0, maximumTitleLength),
  };
}
