import { withoutCredentials } from '../events/without-credentials.ts';
import { maximumAddressLength } from '../events/event-limits.ts';

/**
 * An address as it counts when a page is closed for good: as a report carries it, without what stands behind `#`, so that one more sign
 * there does not bring the page back. Undefined for what is no page of the web.
 */
export function pageKey(address: string): string | undefined {
  if (!/^https?:/i.test(address)) return undefined;
  return withoutCredentials(address).slice(0, maximumAddressLength).replace(/#.*$/s, '');
}
