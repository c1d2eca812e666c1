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
  let labels = 1;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) labels += 1;
  return labels;
}

/** What `requestDomains` cannot say of a filter: expressions on the whole address that Chrome accepts; one has to match. */
export type FilterRegexes = {
  readonly regexes: readonly string[];
  /** They match all that the filter matches, and more: nothing may be opened or closed for matching them. */
  readonly looser: boolean;
};

/**
 * The part of a filter that `requestDomains` cannot say. What cannot be said wholly is said looser.
 *
 * @returns `none` when there is nothing left to say, `unsayable` when it cannot be said at all.
 */
export function filterRegexes(filter: UrlFilter): FilterRegexes | 'none' | 'unsayable' {
  const exact = filter.exact && !isIpHost(filter.host) && filter.host !== '';
  const { scheme, port, path, query } = filter;
  if (!exact && scheme === undefined && port === undefined && path === '' && query.length === 0)
    return 'none';
  const host = exact ? hostOfLabels(labelCount(filter.host)) : undefined;
  const regexes: string[] = [];
  let looser = false;
  for (const origin of originRegexes(scheme, host, port)) {
    const ways = pageRegexes(`^${origin}`, filter);
    const way = ways.find(({ regex }) => regexCost(regex) <= mostRegexCost);
    if (way === undefined) return 'unsayable';
    regexes.push(way.regex);
    looser ||= way.looser;
  }
  return { regexes, looser };
}

/** Ways to say path and query, the truest first. */
function pageRegexes(origin: string, { path, query }: UrlFilter): { regex: string; looser: boolean }[] {
  const start = `${origin}${path === '' ? '/' : escapeRegex(path)}`;
  const anyQuery = `${start}.*`;
  const ofHost = `${origin}/.*`;
  if (query.length === 0)
    return [
      { regex: anyQuery, looser: false },
      { regex: ofHost, looser: true },
    ];
  const isWhole = query.length === 1 || (query.length === 2 && !query.some(({ every }) => every));
  return [
    ...queryRegexes(query).map((text, at) => ({
      regex: `${start}[^?#]*\\?${text}`,
      looser: !isWhole || at > 0,
    })),
    { regex: anyQuery, looser: true },
    { regex: ofHost, looser: true },
  ];
}

const ipHost = /^\[|^\d+\.\d+\.\d+\.\d+$/;

export function isIpHost(host: string): boolean {
  return ipHost.test(host);
}

function originRegexes(
  scheme: string | undefined,
  host: string | undefined,
  port: number | undefined,
): string[] {
  const name = scheme ?? 'https?';
  if (port === undefined)
    return [host === undefined ? `${name}://[^/]*` : `${name}://${user}${host}(?::[0-9]+)?`];
  const byDefault = port === 80 ? 'http' : port === 443 ? 'https' : undefined;
  const written = host === undefined ? `${name}://[^/]*:${port}` : `${name}://${user}${host}:${port}`;
  if (byDefault === undefined || (scheme !== undefined && scheme !== byDefault)) return [written];
  // An address does not write the port of its own scheme.
  const unwritten = `${byDefault}://${user}${host ?? '(?:\\[[^/]*\\]|[^/:@]+)'}`;
  return scheme === undefined ? [unwritten, written] : [unwritten];
}
