import type { DnrBand, DnrDraft } from './dnr-rule.ts';
import { filterRegexes, isIpHost, labelCount } from './dnr-regex.ts';
import { plainHostFilter } from './parse-url-filter.ts';
import type { UrlFilter } from './url-filter.ts';
import { byPrecedence, type EntryList } from './url-filter-list.ts';

/** Filters that differ in nothing but their hosts, which one rule can hold. */
type Alike = {
  readonly first: UrlFilter;
  readonly key: string;
  /** Hosts that come once only, in the order of the list: many, and not worth a look-up each. */
  readonly plainHosts: string[];
  readonly hosts: Set<string>;
  readonly lists: Set<string>;
};

/**
 * Turns filters into as few rules as can be: those that differ only in their hosts share one, with a long list of domains. Ranks
 * within the band follow Chrome's order of precedence.
 *
 * @param band where they stand; the same filters may stand in several.
 * @param plainHosts entries that are hosts and nothing else, none of them among the hosts of `filters`.
 */
export function dnrOfFilters(
  filters: Iterable<UrlFilter>,
  band: DnrBand,
  plainHosts: Iterable<{ host: string; list: EntryList }> = [],
): DnrDraft[] {
  const groups = [...alike(filters, plainHosts)].sort((a, b) => byRank(b.first, a.first));
  const paths = groups.filter(({ first }) => isPathOnly(first)).length;
  let rank = 0;
  const drafts = groups.flatMap((group, at) => {
    const before = groups[at - 1];
    if (before !== undefined && byRank(before.first, group.first) !== 0) rank += 1;
    return draftsOf(group, band, rank, paths > mostPathRegexes);
  });
  return [...drafts, ...besidePatterns(drafts, band, rank + 1)];
}

/** A plain pattern misses a host with a port or a dot at its end: what it is for is held there. */
function besidePatterns(drafts: readonly DnrDraft[], band: DnrBand, rank: number): DnrDraft[] {
  const hosts = drafts.flatMap(({ condition }) => /^\|\|([^/]+)/.exec(condition.urlFilter ?? '')?.[1] ?? []);
  if (hosts.length === 0 || band === 'always-reachable') return [];
  return [
    {
      key: `${band} beside patterns`,
      band,
      rank,
      reason: 'a host of a path in the lists, with a port or a dot at its end: decide is asked',
      condition: {
        requestDomains: [...new Set(hosts)].sort(),
        regexFilter: '^https?://(?:[^/@]*@)?[^/@]*(?:[.]|:[0-9]+)/',
      },
      does: 'hold',
    },
  ];
}

/** Chrome takes 1,000 expressions, the engines need some, and a list with more paths than this says them otherwise. */
const mostPathRegexes = 500;

/** Filters of schemes that rules do not see (`data:`, `chrome:`) are left to URLBlocklist and `decide`. */
export function isForRules({ scheme }: UrlFilter): boolean {
  return scheme === undefined || scheme === 'http' || scheme === 'https';
}

function alike(
  filters: Iterable<UrlFilter>,
  plainHosts: Iterable<{ host: string; list: EntryList }>,
): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  const groupOf = (filter: UrlFilter): Alike => {
    const key = keyOf(filter);
    let group = groups.get(key);
    if (group === undefined) {
      group = { first: filter, key, plainHosts: [], hosts: new Set(), lists: new Set() };
      groups.set(key, group);
    }
    return group;
  };
  // Only list and number of labels tell plain hosts apart.
  const groupsOfList = new Map<EntryList, Alike[]>();
  for (const { host, list } of plainHosts) {
    let groupsOfLabels = groupsOfList.get(list);
    if (groupsOfLabels === undefined) groupsOfList.set(list, (groupsOfLabels = []));
    const labels = labelCount(host);
    const group = (groupsOfLabels[labels] ??= groupOf(plainHostFilter(host, list.allow, list.list)));
    group.lists.add(list.list);
    group.plainHosts.push(host);
  }
  for (const filter of filters) {
    if (!isForRules(filter)) continue;
    const group = groupOf(filter);
    if (filter.host !== '') group.hosts.add(filter.host);
    group.lists.add(filter.list);
  }
  return groups.values();
}

function keyOf(filter: UrlFilter): string {
  const query = filter.query.map(({ start, rest, every }) => `${start} ${rest} ${every}`).join('&');
  return [
    filter.allow ? 'allow' : 'block',
    filter.scheme ?? '',
    filter.host === ''
      ? '*'
      : isIpHost(filter.host)
        ? 'ip'
        : `${filter.exact ? '.' : ''}${labelCount(filter.host)}`,
    // A host with a dot at its end counts as longer.
    filter.hostLength - filter.host.length,
    filter.port ?? '',
    filter.path,
    query,
  ].join('|');
}

/** Chrome's precedence, with labels for letters: of two hosts that both match, the one with more labels is the longer. */
function byRank(a: UrlFilter, b: UrlFilter): number {
  return byPrecedence(withRankLength(a), withRankLength(b));
}

function withRankLength(filter: UrlFilter): UrlFilter {
  if (filter.host === '') return filter;
  return { ...filter, hostLength: labelCount(filter.host) * 4 + filter.hostLength - filter.host.length };
}

function draftsOf(group: Alike, band: DnrBand, rank: number, manyPaths: boolean): DnrDraft[] {
  const { first, key } = group;
  const hosts = group.plainHosts.concat([...group.hosts].sort());
  const count = hosts.length > 1 ? ` and ${hosts.length - 1} more` : '';
  const draft: Omit<DnrDraft, 'condition'> = {
    key: `${band} ${key}`,
    band,
    rank,
    reason: `${[...group.lists].join(', ')}: ${first.entry}${count}`,
    does: first.allow ? 'allow' : { block: 'blocked-site' },
  };
  const said = filterRegexes(first);
  const isWholly = said === 'none' || (said !== 'unsayable' && !said.looser);
  if (isPathOnly(first) && (manyPaths || !isWholly)) {
    return hosts.map((host) => ({
      ...draft,
      key: `${draft.key} ${host}`,
      reason: `${[...group.lists].join(', ')}: ${host}${first.path}`,
      condition: { urlFilter: `||${host}${first.path}`, isUrlFilterCaseSensitive: true },
    }));
  }
  const domains = hosts.length === 0 ? {} : { requestDomains: hosts };
  if (said === 'none') return [{ ...draft, condition: domains }];
  // Whoever needs to sign in or to find help is never held.
  const does = isWholly || band === 'always-reachable' ? draft.does : 'hold';
  if (said === 'unsayable') return [{ ...draft, does, condition: domains }];
  return said.regexes.map((regexFilter, at) => ({
    ...draft,
    does,
    key: `${draft.key} ${at}`,
    condition: { ...domains, regexFilter, isUrlFilterCaseSensitive: true },
  }));
}

/** Whether a plain pattern can say it: a host with what lies under it, and a path without that pattern's own signs. */
function isPathOnly(filter: UrlFilter): boolean {
  const { host, exact, scheme, port, path, query } = filter;
  const plainHost = host !== '' && !exact && scheme === undefined && port === undefined;
  return plainHost && path !== '' && query.length === 0 && !/[*^|]/.test(path);
}
