import { HostIndex } from './host-index.ts';
import { matchesBeyondHost } from './match-url-filter.ts';
import { isPlainHost, parseUrlFilter, plainHostFilter } from './parse-url-filter.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { isBlockEverything, type UrlFilter } from './url-filter.ts';

/** Entries of a policy, and the list they stand in. */
export type EntryList = {
  readonly entries: readonly string[];
  readonly allow: boolean;
  readonly list: string;
};

/** Filters found by host, so that fifty thousand cost no more than fifty. */
export type UrlFilterList = {
  readonly size: number;
  /** Every host that some filter names, each once; the maps go by its number here. */
  readonly hosts: HostIndex;
  /**
   * Most hosts of a long list have one entry, which is the host itself. Its filter is made when it is asked for; here stands, by the
   * host's number, which of `lists` it is in: 0 for none, else one more than the place there.
   */
  readonly plain: readonly number[];
  readonly lists: readonly EntryList[];
  readonly exact: ReadonlyMap<number, readonly UrlFilter[]>;
  readonly under: ReadonlyMap<number, readonly UrlFilter[]>;
  readonly everywhere: readonly UrlFilter[];
};

/** Puts block and allow entries into one list, each host's in Chrome's order of precedence. */
export function urlFilterList(filters: readonly UrlFilter[]): UrlFilterList {
  const making = emptyList([], filters.length);
  for (const filter of filters) put(making, filter);
  return inOrder(making);
}

/** The same for entries as a policy writes them. What is no filter was named as a fault when the policy was read, and is left out. */
export function readFilterList(lists: readonly EntryList[]): UrlFilterList {
  const making = emptyList(
    lists,
    lists.reduce((sum, { entries }) => sum + entries.length, 0),
  );
  for (const [at, { entries, allow, list }] of lists.entries()) {
    for (const entry of entries) {
      if (isPlainHost(entry)) putPlain(making, entry, at + 1);
      else {
        const { filter } = parseUrlFilter(entry, allow, list);
        if (filter !== undefined) put(making, filter);
      }
    }
  }
  return inOrder(making);
}

/**
 * The filter that decides about an address, in Chrome's order: exact host before subdomains, longer host, longer path, more
 * query conditions, allow before block, and `*` of a block list last of all.
 *
 * @returns undefined when none matches.
 */
export function decidingFilter(list: UrlFilterList, address: ParsedAddress): UrlFilter | undefined {
  if (list.size === 0) return undefined;
  const above = list.hosts.above(address.host, address.isIp);
  const longest = above.at(-1);
  if (longest !== undefined) {
    const isItself = list.hosts.names[longest]?.length === address.host.length;
    const ofHost = isItself ? firstMatch(list.exact.get(longest), address) : undefined;
    if (ofHost !== undefined) return ofHost;
  }
  for (let at = above.length - 1; at >= 0; at -= 1) {
    const number = above[at] ?? -1;
    const found = plainFilter(list, number) ?? firstMatch(list.under.get(number), address);
    if (found !== undefined) return found;
  }
  return firstMatch(list.everywhere, address);
}

/**
 * The filter that decides about every page of a host of which nothing longer in the list is known than the host of this number.
 *
 * @returns undefined where that depends on the page.
 */
export function onlyPlainFilter(list: UrlFilterList, number: number): UrlFilter | undefined {
  return list.exact.has(number) ? undefined : plainFilter(list, number);
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

/** Every filter of a list. */
export function* filtersIn(list: UrlFilterList): Generator<UrlFilter> {
  for (let number = 0; number < list.plain.length; number += 1) {
    const filter = plainFilter(list, number);
    if (filter !== undefined) yield filter;
  }
  yield* otherFiltersIn(list);
}

/** Those that are not merely a host, or not their host's only one. */
export function* otherFiltersIn(list: UrlFilterList): Generator<UrlFilter> {
  for (const bucket of list.exact.values()) yield* bucket;
  for (const bucket of list.under.values()) yield* bucket;
  yield* list.everywhere;
}

/** The others: their hosts, without the filters being made. No host comes twice. */
export function* plainHostsIn(list: UrlFilterList): Generator<{ host: string; list: EntryList }> {
  const { names } = list.hosts;
  for (let number = 0; number < list.plain.length; number += 1) {
    const of = list.lists[(list.plain[number] ?? 0) - 1];
    if (of !== undefined) yield { host: names[number] ?? '', list: of };
  }
}

/** The hosts that allow entries name, or block entries; empty for an entry about every host. Some may come twice. */
export function* hostsIn(list: UrlFilterList, allow: boolean): Generator<string> {
  for (const { host, list: of } of plainHostsIn(list)) if (of.allow === allow) yield host;
  for (const filter of otherFiltersIn(list)) if (filter.allow === allow) yield filter.host;
}

type Making = Pick<UrlFilterList, 'hosts' | 'lists'> & {
  size: number;
  plain: number[];
  exact: Map<number, UrlFilter[]>;
  under: Map<number, UrlFilter[]>;
  everywhere: UrlFilter[];
};

function emptyList(lists: readonly EntryList[], expected: number): Making {
  const maps = { exact: new Map<number, UrlFilter[]>(), under: new Map<number, UrlFilter[]>() };
  return { size: 0, hosts: new HostIndex(expected), plain: [], lists, ...maps, everywhere: [] };
}

function putPlain(making: Making, host: string, list: number): void {
  const number = making.hosts.add(host);
  const before = making.plain[number];
  making.size += 1;
  if (before === undefined) making.plain.push(list);
  else if (before === 0 && !making.under.has(number)) making.plain[number] = list;
  else if (before !== list) {
    const { allow = false, list: name = '' } = making.lists[list - 1] ?? {};
    putUnder(making, number, plainHostFilter(host, allow, name));
  }
}

function put(making: Making, filter: UrlFilter): void {
  making.size += 1;
  if (filter.host === '') {
    making.everywhere.push(filter);
    return;
  }
  const number = making.hosts.add(filter.host);
  if (number === making.plain.length) making.plain.push(0);
  if (!filter.exact) putUnder(making, number, filter);
  else putInto(making.exact, number, filter);
}

/** A host with a second entry has all of them side by side. */
function putUnder(making: Making, number: number, filter: UrlFilter): void {
  const first = plainFilter(making, number);
  if (first !== undefined) {
    making.plain[number] = 0;
    putInto(making.under, number, first);
  }
  putInto(making.under, number, filter);
}

function putInto(map: Map<number, UrlFilter[]>, number: number, filter: UrlFilter): void {
  const bucket = map.get(number);
  if (bucket === undefined) map.set(number, [filter]);
  else bucket.push(filter);
}

function inOrder(making: Making): UrlFilterList {
  for (const bucket of making.exact.values()) if (bucket.length > 1) bucket.sort(byPrecedence);
  for (const bucket of making.under.values()) if (bucket.length > 1) bucket.sort(byPrecedence);
  making.everywhere.sort(byPrecedence);
  return making;
}

function plainFilter(
  { plain, lists, hosts }: Pick<UrlFilterList, 'plain' | 'lists' | 'hosts'>,
  number: number,
): UrlFilter | undefined {
  const of = lists[(plain[number] ?? 0) - 1];
  return of === undefined ? undefined : plainHostFilter(hosts.names[number] ?? '', of.allow, of.list);
}

function firstMatch(bucket: readonly UrlFilter[] | undefined, address: ParsedAddress): UrlFilter | undefined {
  if (bucket === undefined) return undefined;
  for (const filter of bucket) if (matchesBeyondHost(filter, address)) return filter;
  return undefined;
}
