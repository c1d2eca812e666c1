import { searchEngines } from '../search/search-engines.ts';
import { madeOnce } from '../made-once.ts';
import { carrierRegexes } from './carrier-regexes.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideByPolicy } from './decide-by-policy.ts';
import { neededHosts, openEngines } from './dnr-engines.ts';
import { partsOfPage, type DnrDraft } from './dnr-rule.ts';
import { hostSuffixes } from './host-suffixes.ts';
import { lessonAt } from './lesson-block.ts';
import { isGoogleCountry } from './nested-addresses.ts';
import { nestedCarriers, type NestedCarrier } from './nested-carriers.ts';
import { parseAddress } from './parse-address.ts';
import { hostsIn } from './url-filter-list.ts';

/**
 * Holds for pages that carry another address and may be open themselves. What is closed in any case is left to the rules that
 * close it.
 */
export function dnrOfCarriers(compiled: CompiledPolicy, now: number): DnrDraft[] {
  if (lessonAt(compiled, now)?.mode === 'nothing') return [];
  // One host carries in several ways.
  const known = new Map<string, boolean>();
  const isOpenHere = (host: string): boolean => {
    const open = known.get(host) ?? isOpen(host, compiled, now);
    known.set(host, open);
    return open;
  };
  const listed = hostsUnder(listedHosts(compiled));
  const engines = openEngines(compiled).filter((approved) => neededHosts(approved).length > 0);
  const needed = hostsUnder(engines.flatMap(neededHosts));
  return [
    ...holds((host) => (isOpenHere(host) ? [host] : listed(host)), 'page', {}),
    ...holds(needed, 'frame of an engine', {
      resourceTypes: partsOfPage,
      initiatorDomains: [...new Set(engines.flatMap(({ engine }) => engine.hosts))],
    }),
  ];
}

/** @param openOf which hosts may be open of those that lie at or under a carrier's host. */
function holds(
  openOf: (host: string) => readonly string[],
  what: string,
  condition: DnrDraft['condition'],
): DnrDraft[] {
  const hostsOf = new Map<string, Set<string>>();
  for (const { carrier, hosts } of carriers()) {
    const open = hosts.flatMap(openOf);
    for (const regex of open.length === 0 ? [] : carrierRegexes(carrier)) {
      hostsOf.set(regex, new Set([...(hostsOf.get(regex) ?? []), ...open]));
    }
  }
  return [...hostsOf].map(([regexFilter, hosts]) => ({
    key: `nested-address ${what} ${regexFilter}`,
    band: 'nested-address',
    rank: 0,
    reason: `a ${what} that carries another address: decide is asked`,
    condition: { ...condition, requestDomains: [...hosts].sort(), regexFilter },
    does: 'hold',
  }));
}

/** Every carrier with its hosts; Google's stand in the table under `google.com` for every country. */
const carriers = madeOnce(() => {
  const googles = [
    ...new Set(
      searchEngines()
        .flatMap(({ hosts }) => hosts)
        .filter(isGoogleCountry),
    ),
  ];
  const translator: NestedCarrier = { hosts: ['translate.goog'], inPath: /^\/.*$/ };
  return [...nestedCarriers, translator].map((carrier) => ({
    carrier,
    hosts: carrier.hosts.flatMap((host) =>
      /(?:^|\.)google\.com$/.test(host)
        ? googles.map((google) => host.replace(/google\.com$/, google))
        : [host],
    ),
  }));
});
const carrierHosts = madeOnce(() => new Set(carriers().flatMap(({ hosts }) => hosts)));

function isOpen(host: string, compiled: CompiledPolicy, now: number): boolean {
  const address = parseAddress(`https://${host}/`);
  return address !== undefined && decideByPolicy(address, compiled, now, undefined).action !== 'block';
}

/** Hosts that lists of the policy may open, wholly or in part. */
function* listedHosts({ sites, exceptions, lesson }: CompiledPolicy): Generator<string> {
  yield* hostsIn(sites, true);
  for (const { filter } of exceptions) yield filter.host;
  if (lesson === undefined) return;
  yield* hostsIn(lesson.sent, true);
  yield* hostsIn(lesson.opened, true);
}

/** Of a carrier's host, what these hosts take in: the whole of it, or those that lie under it. */
function hostsUnder(hosts: Iterable<string>): (host: string) => readonly string[] {
  const taken = new Set(hosts);
  const under = new Map<string, string[]>();
  for (const host of taken) {
    for (const suffix of hostSuffixes(host, false)) {
      if (carrierHosts().has(suffix)) under.set(suffix, [...(under.get(suffix) ?? []), host]);
    }
  }
  return (host) => {
    const isWhole = taken.has('') || [...hostSuffixes(host, false)].some((suffix) => taken.has(suffix));
    return isWhole ? [host] : (under.get(host) ?? []);
  };
}
