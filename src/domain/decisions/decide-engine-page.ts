import { engineOfEveryPage, placesOfHost } from '../search/engine-of-address.ts';
import type { EnginePlace } from '../search/engine-place.ts';
import { hostIsIn, pathUnder, plainPath } from '../search/place-holds.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { strictGlance, strictQuery, unclear, type StrictGlance } from '../search/strict-at-a-glance.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { approvedEngine, strictPage } from './decide-engine.ts';
import type { Decision } from './decision.ts';
import { mayCarry } from './nested-addresses.ts';
import type { ParsedAddress } from './parsed-address.ts';

/** A kind of pages that a host has of one engine, made ready for many of them. */
type EnginePages = {
  readonly engine: SearchEngine;
  readonly isUnder: (path: string) => boolean;
  /** Some of them stay closed where the engine is approved. */
  readonly isClosed: (path: string) => boolean;
  readonly glance: StrictGlance | undefined;
};

/** Pages of engines on one host, the narrowest first. */
export type HostOfEngines = { readonly host: string; readonly pages: readonly EnginePages[] };

/** The pages that engines have on exactly this host; undefined where a glance could say nothing of them. */
export function hostOfEngines(host: string): HostOfEngines | undefined {
  if (engineOfEveryPage(host) === undefined) return undefined;
  const places = placesOfHost(host);
  const byParameter = places.map(({ place }) => place).filter((place) => place.parameters !== undefined);
  const pages = places
    .filter(({ place }) => place.parameters === undefined)
    .map(({ engine, place }) => pagesOf(engine, place, host, byParameter));
  return { host, pages };
}

function pagesOf(
  engine: SearchEngine,
  { paths }: EnginePlace,
  host: string,
  byParameter: readonly EnginePlace[],
): EnginePages {
  const closed = (engine.safeSearch?.closed ?? [])
    .map(({ place }) => place)
    .filter((place) => hostIsIn(place, host));
  const closedPaths = closed.filter((place) => place.parameters === undefined).map((place) => place.paths);
  const isClosedPath = pathUnder(closedPaths.flatMap((some) => some ?? []));
  const isStrictPath =
    engine.safeSearch?.paths === undefined ? undefined : pathUnder(engine.safeSearch.paths);
  return {
    engine,
    isUnder: paths === undefined ? () => true : pathUnder(paths),
    isClosed: closedPaths.includes(undefined)
      ? () => true
      : (path) => isClosedPath(path) || isStrictPath?.(path) === false,
    glance: strictGlance(engine, [...byParameter, ...closed]),
  };
}

/**
 * What happens to a results page of an approved engine, as such pages mostly are.
 *
 * @param address on exactly the host.
 * @param number of the host among those of the release.
 * @returns undefined for all that takes a closer look.
 */
export function decideEnginePage(
  address: ParsedAddress,
  { pages }: HostOfEngines,
  number: number,
  compiled: CompiledPolicy,
): Decision | undefined {
  if (address.fragment !== '') return undefined;
  const path = plainPath(address.path);
  for (const { engine, isUnder, isClosed, glance } of pages) {
    if (!isUnder(path)) continue;
    const approved = compiled.approvedEngines.get(engine.id);
    if (approved?.open !== true || glance === undefined || isClosed(path)) return undefined;
    if (mayCarry(number, address.path)) return undefined;
    const query = strictQuery(address.query, glance);
    if (query === unclear) return undefined;
    const isStrictHost = !glance.fromHosts.has(address.host);
    if (query === address.query && isStrictHost) return approvedEngine(approved);
    const host = isStrictHost ? address.host : glance.toHost;
    const target = `${address.scheme}://${host}${address.path}${query === '' ? '' : `?${query}`}`;
    return strictPage(target, approved);
  }
  return undefined;
}
