import { queryRegexes } from './dnr-query-regex.ts';
import { escapeRegex } from './escape-regex.ts';
import { mostRegexCost, regexCost } from './regex-cost.ts';
import type { UrlFilter } from './url-filter.ts';

/** User and password, which Chrome leaves in the address that rules see. */
const user = '(?:[^/@]*@)?';
const label = '[^./:@]+';

/**
 * A host of exactly so many labels. Beside `requestDomains`, which takes in what lies under a host, this means the host
 * itself: one expression for any number of hosts.
 */
export function hostOfLabels(labels: number): string {
  return `${`${label}\\.`.repeat(labels - 1)}${label}\\.?`;
}

/** How many labels a host has. */
export function labelCount(host: string): number {
  return host.split('.').length;
}

/**
 * The part of a filter that `requestDomains` cannot say, as an expression on the whole address that Chrome accepts. What cannot be
 * said wholly is said looser for an allow entry, where `decide` closes the rest; a looser block entry would close too much.
 *
 * @returns `none` when there is nothing left to say, `unsayable` when it cannot be said at all.
 */
export function filterRegex(filter: UrlFilter): { regex: string } | 'none' | 'unsayable' {
  const exact = filter.exact && !isIpHost(filter.host) && filter.host !== '';
  const { scheme, port, path, query, allow } = filter;
  if (!exact && scheme === undefined && port === undefined && path === '' && query.length === 0) return 'none';
  const host = exact ? hostOfLabels(labelCount(filter.host)) : undefined;
  const start = `^${originRegex(scheme, host, port)}${path === '' ? '/' : escapeRegex(path)}`;
  if (query.length === 0) return fitting([`${start}.*`]);
  const ways = queryRegexes(query).map((text) => `${start}[^?#]*\\?${text}`);
  return fitting(allow ? [...ways, `${start}.*`] : query.length <= 2 ? ways.slice(0, 1) : []);
}

function fitting(ways: readonly string[]): { regex: string } | 'unsayable' {
  const regex = ways.find((way) => regexCost(way) <= mostRegexCost);
  return regex === undefined ? 'unsayable' : { regex };
}

const ipHost = /^\[|^\d+\.\d+\.\d+\.\d+$/;

export function isIpHost(host: string): boolean {
  return ipHost.test(host);
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
