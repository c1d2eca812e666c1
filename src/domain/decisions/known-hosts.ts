import { categories } from '../categories/categories.ts';
import { madeOnce } from '../made-once.ts';
import { searchEngines } from '../search/search-engines.ts';
import { HostFilter, HostIndex, hashOnwards } from './host-index.ts';
import { nestedCarriers } from './nested-carriers.ts';
import type { ParsedAddress } from './parsed-address.ts';
import type { UrlFilterList } from './url-filter-list.ts';

/** What may have something to say about a host; one bit each. */
export const knownTo = {
  reachable: 1,
  exceptions: 2,
  engines: 4,
  sites: 8,
  lesson: 16,
  categories: 32,
  carriers: 64,
} as const;

/** Hosts, and which parts know each of them, as bits. */
type PartsOfHosts = { readonly hosts: HostIndex; readonly parts: number[] };

/**
 * Which parts of a policy know a host, so that a decision asks no part that has nothing to say. Most hosts are known to none,
 * and cost one pass over their letters.
 */
export type KnownHosts = {
  /** What is the same for every policy. */
  readonly ofTheRelease: PartsOfHosts;
  /** The short lists of the policy. */
  readonly ofThePolicy: PartsOfHosts;
  /** Its site lists, which can be very long. */
  readonly sites: HostIndex;
  /** All names of the three. */
  readonly filter: HostFilter;
  /** Parts that speak about every host. */
  readonly everywhere: number;
};

const ofTheRelease = madeOnce((): PartsOfHosts => {
  const known: PartsOfHosts = { hosts: new HostIndex(4_000), parts: [] };
  for (const { hosts } of searchEngines()) add(known, hosts, knownTo.engines | knownTo.carriers);
  for (const { hosts, except } of categories()) {
    add(known, hosts, knownTo.categories);
    add(known, except, knownTo.categories);
  }
  for (const { hosts } of nestedCarriers) add(known, hosts, knownTo.carriers);
  add(known, ['translate.goog'], knownTo.carriers);
  return known;
});

/** Every host that engines, categories and carriers of the release name. */
export function hostsOfTheRelease(): HostIndex {
  return ofTheRelease().hosts;
}

/** Collects the hosts of a policy's lists beside those of the release. */
export function knownHosts(
  sites: UrlFilterList,
  lists: readonly (readonly [UrlFilterList, number])[],
): KnownHosts {
  const ofThePolicy: PartsOfHosts = { hosts: new HostIndex(), parts: [] };
  let everywhere = sites.everywhere.length > 0 ? knownTo.sites : 0;
  for (const [list, part] of lists) {
    add(ofThePolicy, list.hosts.names, part);
    if (list.everywhere.length > 0) everywhere |= part;
  }
  const tables = [ofTheRelease().hosts, ofThePolicy.hosts, sites.hosts];
  const filter = new HostFilter(tables.reduce((sum, { names }) => sum + names.length, 0));
  for (const table of tables) table.mark(filter);
  return { ofTheRelease: ofTheRelease(), ofThePolicy, sites: sites.hosts, filter, everywhere };
}

/** The parts that may have something to say about an address, as bits. */
export function partsThatKnow(
  known: KnownHosts,
  { host, isIp }: Pick<ParsedAddress, 'host' | 'isIp'>,
): number {
  let parts = known.everywhere;
  let hash = 0;
  for (let at = host.length - 1; at >= 0; at -= 1) {
    const code = host.charCodeAt(at);
    // A dot: what lies behind it is a name that this host is under.
    if (code === 46 && !isIp && known.filter.mayHave(hash)) parts |= partsOf(known, host, at + 1, hash);
    hash = hashOnwards(hash, code);
  }
  return parts | partsOf(known, host, 0, hash);
}

/** The parts that know exactly this name. */
export function partsOfHost(known: KnownHosts, name: string): number {
  return partsThatKnow({ ...known, everywhere: 0 }, { host: name, isIp: true });
}

function partsOf(known: KnownHosts, host: string, from: number, hash: number): number {
  const { ofTheRelease: release, ofThePolicy, sites } = known;
  const inRelease = release.hosts.find(host, from, host.length, hash);
  const inPolicy = ofThePolicy.hosts.find(host, from, host.length, hash);
  return (
    (inRelease === -1 ? 0 : (release.parts[inRelease] ?? 0)) |
    (inPolicy === -1 ? 0 : (ofThePolicy.parts[inPolicy] ?? 0)) |
    (sites.find(host, from, host.length, hash) === -1 ? 0 : knownTo.sites)
  );
}

function add({ hosts, parts }: PartsOfHosts, names: Iterable<string>, part: number): void {
  for (const name of names) {
    const number = hosts.add(name);
    parts[number] = (parts[number] ?? 0) | part;
  }
}
