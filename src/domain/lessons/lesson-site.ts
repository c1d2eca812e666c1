import { parseAddress } from '../decisions/parse-address.ts';
import { parseUrlFilter } from '../decisions/parse-url-filter.ts';

/** A host with a dot. Chrome lets more through than the standard has: a space, as `%20`. */
const wholeHost = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/;

/**
 * The site of an address, as a lesson opens it: its host with all that lies under it.
 *
 * @returns undefined for what is no address of the web.
 */
export function siteOfAddress(address: string): string | undefined {
  const parsed = parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`);
  if (parsed === undefined || !wholeHost.test(parsed.host) || !/^https?$/.test(parsed.scheme))
    return undefined;
  return parsed.host.replace(/^www\./, '');
}

/** Whether a lesson can open this: a host, or a path of one, and never everything. */
export function isLessonSite(site: string): boolean {
  const { filter } = parseUrlFilter(site, true);
  return filter !== undefined && filter.host !== '' && filter.host.includes('.');
}
