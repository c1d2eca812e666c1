import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { withoutCredentials } from '../../domain/events/without-credentials.ts';

/** The refused address stands last and raw, with a reason before it where a rule knows one. */
const query = /^[^?#]*\?(?:reason=([a-z-]{1,40})(?:&|$))?(?:u=(.*))?$/s;

/**
 * The address that a blocked page stands in for. It arrives raw, with `&`, `#` and any `user:password@`, and any page
 * may have written it: hostile text, to be shown as text only.
 *
 * @param pageAddress full address of the blocked page: `…/blocked.html?reason=category&u=https://…`.
 * @returns undefined when it names no address of the web.
 */
export function blockedAddress(pageAddress: string): string | undefined {
  const named = query.exec(pageAddress)?.[2];
  if (named === undefined || !/^https?:\/\//i.test(named) || !URL.canParse(named)) return undefined;
  const address = withoutCredentials(named).slice(0, maximumAddressLength);
  return URL.canParse(address) ? address : undefined;
}

/** The reason that stands before the address, as it was written: whoever wrote it may have written anything. */
export function namedReason(pageAddress: string): string | undefined {
  return query.exec(pageAddress)?.[1];
}

/** The host of an address for a child to see: without credentials, port or path. */
export function hostToShow(address: string): string {
  return new URL(address).hostname.slice(0, 80);
}
