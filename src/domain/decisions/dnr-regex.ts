import { queryRegex } from './dnr-query-regex.ts';
import { escapeRegex } from './escape-regex.ts';
import type { UrlFilter } from './url-filter.ts';

/** User and password, which Chrome leaves in the address that rules see. */
const user = '(?:[^/@]*@)?';
const label = '[^./:@]+';

/**
 * A host of exactly so many labels. Beside `requestDomains`, which takes in what lies under a host, this means the host
 * itself: one expression for any number of hosts.
 */
export function hostOfLabels(labels: number): string {
  return labels === 1 ? `${label}\\.?` : `(?:${label}\\.){${labels - 1}}${label}\\.?`;
}

/** How many labels a host has. */
export function labelCount(host: string): number {
  return host.split('.').length;
}

/**
 * The part of a filter that `requestDomains` cannot say, as an expression on the whole address.
 *
 * @returns undefined when there is nothing left to say.
 */
export function filterRegex(filter: UrlFilter, isIp: boolean): string | undefined {
  const exact = filter.exact && !isIp && filter.host !== '';
  const { scheme, port, path, query } = filter;
  if (!exact && scheme === undefined && port === undefined && path === '' && query.length === 0) return undefined;
  const host = exact ? hostOfLabels(labelCount(filter.host)) : undefined;
  const origin = originRegex(scheme, host, port);
  const whole = `^${origin}${path === '' ? '/' : escapeRegex(path)}`;
  return query.length === 0 ? `${whole}.*` : `${whole}[^?#]*\\?${queryRegex(query)}`;
}

function originRegex(scheme: string | undefined, host: string | undefined, port: number | undefined): string {
  const anyPort = '(?::[0-9]+)?';
  const name = scheme ?? 'https?';
  if (port === undefined) return host === undefined ? `${name}://[^/]*` : `${name}://${user}${host}${anyPort}`;
  const given = host ?? '[^/@]+?';
  const written = `${name}://${user}${given}:${port}`;
  const byDefault = port === 80 ? 'http' : port === 443 ? 'https' : undefined;
  if (byDefault === undefined || (scheme !== undefined && scheme !== byDefault)) return written;
  // An address does not write the port of its own scheme.
  const unwritten = `${byDefault}://${user}${host ?? '(?:\\[[^/]*\\]|[^/:@]+)'}`;
  return scheme === undefined ? `(?:${written}|${unwritten})` : unwritten;
}
