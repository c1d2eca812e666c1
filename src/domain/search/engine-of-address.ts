import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { hostSuffixes } from '../decisions/host-suffixes.ts';
import type { EnginePlace } from './engine-place.ts';
import { metasearchInstance } from './metasearch-instance.ts';
import { pageIsIn } from './place-holds.ts';
import type { SearchEngine } from './search-engine.ts';
import { searchEngines } from './search-engines.ts';

type PlaceOfEngine = { readonly engine: SearchEngine; readonly place: EnginePlace };

const placesByHost = indexByHost(searchEngines);

/**
 * Which engine of the catalogue an address belongs to. The narrowest wins: an AI page of an engine before the engine,
 * `cse.google.com` before `google.com`. One look-up a host label; nothing is parsed unless the host is known.
 *
 * @returns undefined for what is no search engine's, such as `docs.google.com` or an encyclopedia with `?q=`.
 */
export function engineOfAddress(address: ParsedAddress): SearchEngine | undefined {
  for (const host of hostSuffixes(address.host, address.isIp)) {
    const places = placesByHost.get(host);
    if (places === undefined) continue;
    for (const { engine, place } of places) {
      if (place.exact === true && host !== address.host) continue;
      if (pageIsIn(place, address)) return engine;
    }
  }
  return address.isIp ? undefined : metasearchInstance(address.host);
}

function indexByHost(engines: readonly SearchEngine[]): ReadonlyMap<string, readonly PlaceOfEngine[]> {
  const index = new Map<string, PlaceOfEngine[]>();
  for (const engine of engines) {
    for (const place of engine.places) {
      for (const host of place.hosts) {
        const known = index.get(host);
        if (known === undefined) index.set(host, [{ engine, place }]);
        else known.push({ engine, place });
      }
    }
  }
  for (const places of index.values()) places.sort((a, b) => narrowness(b.place) - narrowness(a.place));
  return index;
}

/** A place with parameters is narrower than one with paths, that than one with neither. */
function narrowness(place: EnginePlace): number {
  return (place.parameters === undefined ? 0 : 2) + (place.paths === undefined ? 0 : 1);
}
