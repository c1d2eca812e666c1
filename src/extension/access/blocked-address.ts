import { toReportedPage } from '../../domain/events/reported-page.ts';

const marker = '?u=';

/**
 * The address that a blocked page stands in for. It arrives raw, with `&`, `#` and any `user:password@`, and any page
 * may have written it: hostile text, to be shown as text only.
 *
 * @param pageAddress full address of the blocked page.
 * @returns undefined when it names no address of the web.
 */
export function blockedAddress(pageAddress: string): string | undefined {
  const start = pageAddress.indexOf(marker);
  if (start === -1) return undefined;
  const named = pageAddress.slice(start + marker.length);
  if (!/^https?:\/\//i.test(named) || !URL.canParse(named)) return undefined;
  const { address } = toReportedPage({ address: named, title: '' });
  return URL.canParse(address) ? address : undefined;
}

/** The host of an address for a child to see: without credentials, port or path. */
export function hostToShow(address: string): string {
  return new URL(address).hostname.slice(0, 80);
}
