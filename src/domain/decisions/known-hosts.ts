import { categories } from '../categories/categories.ts';
import { madeOnce } from '../made-once.ts';
import { searchEngines } from '../search/search-engines.ts';
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

/**
 * Which parts of a policy know a host, so that a decision asks no part that has nothing to say. Most hosts are known to none,
 * and cost one look-up a label.
 */
export type KnownHosts = {
  readonly hosts: ReadonlyMap<string, number>;
  /** Parts that speak about every host. */
  readonly everywhere: number;
  /** Whether `hosts` has names of one label, such as a whole top-level domain. Mostly not, which saves a look-up. */
  readonly oneLabel: boolean;
};

/** What is the same for every policy. */
const ofTheRelease = madeOnce(() => {
  const known = new Map<string, number>();
  for (const { hosts } of searchEngines()) add(known, hosts, knownTo.engines | knownTo.carriers);
  for (const { hosts, except } of categories()) {
    add(known, hosts, knownTo.categories);
    add(known, except, knownTo.categories);
  }
  for (const { hosts } of nestedCarriers) add(known, hosts, knownTo.carriers);
  add(known, ['translate.goog'], knownTo.carriers);
  return known;
});

/** Collects the hosts of a policy's lists beside those of the release. */
export function knownHosts(lists: readonly (readonly [UrlFilterList, number])[]): KnownHosts {
  const hosts = new Map(ofTheRelease());
  let everywhere = 0;
  for (const [list, part] of lists) {
    add(hosts, list.exact.keys(), part);
    add(hosts, list.under.keys(), part);
    if (list.everywhere.length > 0) everywhere |= part;
  }
  return { hosts, everywhere, oneLabel: hasOneLabel(hosts) };
}

/** The parts that may have something to say about an address, as bits. */
export function partsThatKnow(known: KnownHosts, { host, isIp }: ParsedAddress): number {
  let parts = known.everywhere | (known.hosts.get(host) ?? 0);
  if (isIp) return parts;
  for (let dot = host.indexOf('.'); dot !== -1;) {
    const next = host.indexOf('.', dot + 1);
    if (next === -1 && !known.oneLabel) break;
    parts |= known.hosts.get(host.slice(dot + 1)) ?? 0;
    dot = next;
  }
  return parts;
}

function hasOneLabel(hosts: ReadonlyMap<string, number>): boolean {
  for (const host of hosts.keys()) if (!host.includes('.')) return true;
  return false;
}

function add(hosts: Map<string, number>, names: Iterable<string>, part: number): void {
  for (const name of names) hosts.set(name, (hosts.get(name) ?? 0) | part);
}
