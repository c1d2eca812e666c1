import { matchesBeyondHost } from './match-url-filter.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { isBlockEverything, type UrlFilter } from './url-filter.ts';

/** Filters found by host, so that fifty thousand cost no more than fifty. */
export type UrlFilterList = {
  readonly size: number;
  readonly exact: ReadonlyMap<string, readonly UrlFilter[]>;
  readonly under: ReadonlyMap<string, readonly UrlFilter[]>;
  readonly everywhere: readonly UrlFilter[];
};

/** Puts block and allow entries into one list, each host's in Chrome's order of precedence. */
export function urlFilterList(filters: readonly UrlFilter[]): UrlFilterList {
  const exact = new Map<string, UrlFilter[]>();
  const under = new Map<string, UrlFilter[]>();
  const everywhere: UrlFilter[] = [];
  for (const filter of filters) {
    if (filter.host === '') everywhere.push(filter);
    else put(filter.exact ? exact : under, filter);
  }
  for (const bucket of exact.values()) if (bucket.length > 1) bucket.sort(byPrecedence);
  for (const bucket of under.values()) if (bucket.length > 1) bucket.sort(byPrecedence);
  everywhere.sort(byPrecedence);
  return { size: filters.length, exact, under, everywhere };
}

/**
 * The filter that decides about an address, in Chrome's order: exact host before subdomains, longer host, longer path, more
 * query conditions, allow before block, and `*` of a block list last of all.
 *
 * @returns undefined when none matches.
 */
export function decidingFilter(list: UrlFilterList, address: ParsedAddress): UrlFilter | undefined {
  if (list.size === 0) return undefined;
  const ofHost = firstMatch(list.exact.get(address.host), address);
  if (ofHost !== undefined) return ofHost;
  const { host, isIp } = address;
  for (let start = 0; start !== -1; start = isIp ? -1 : afterDot(host, start)) {
    const found = firstMatch(list.under.get(start === 0 ? host : host.slice(start)), address);
    if (found !== undefined) return found;
  }
  return firstMatch(list.everywhere, address);
}

/** Whether Chrome ranks one filter before another when both match. Negative: the first one wins. */
export function byPrecedence(a: UrlFilter, b: UrlFilter): number {
  return (
    Number(isBlockEverything(a)) - Number(isBlockEverything(b)) ||
    Number(b.exact) - Number(a.exact) ||
    b.hostLength - a.hostLength ||
    b.path.length - a.path.length ||
    b.query.length - a.query.length ||
    Number(b.allow) - Number(a.allow)
  );
}

function put(map: Map<string, UrlFilter[]>, filter: UrlFilter): void {
  const bucket = map.get(filter.host);
  if (bucket === undefined) map.set(filter.host, [filter]);
  else bucket.push(filter);
}

function firstMatch(bucket: readonly UrlFilter[] | undefined, address: ParsedAddress): UrlFilter | undefined {
  if (bucket === undefined) return undefined;
  for (const filter of bucket) if (matchesBeyondHost(filter, address)) return filter;
  return undefined;
}

/** Where the next label starts, or -1. */
function afterDot(host: string, from: number): number {
  const dot = host.indexOf('.', from);
  return dot === -1 ? -1 : dot + 1;
}

/** Every filter of a list. */
export function* filtersIn(list: UrlFilterList): Generator<UrlFilter> {
  for (const bucket of list.exact.values()) yield* bucket;
  for (const bucket of list.under.values()) yield* bucket;
  yield* list.everywhere;
}
