import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { madeOnce } from '../made-once.ts';
import type { EnginePlace } from './engine-place.ts';
import { metasearchInstance } from './metasearch-instance.ts';
import { pageIsIn } from './place-holds.ts';
import type { SearchEngine } from './search-engine.ts';
import { searchEngines } from './search-engines.ts';

type PlaceOfEngine = { readonly engine: SearchEngine; readonly place: EnginePlace };

const placesByHost = madeOnce(() => indexByHost(searchEngines()));

/**
 * Which engine of the catalogue an address belongs to. The narrowest wins: an AI page of an engine before the engine,
 * `cse.google.com` before `google.com`. One look-up a host label; nothing is parsed unless the host is known.
 *
 * @returns undefined for what is no search engine's, such as `docs.google.com` or an encyclopedia with `?q=`.
 */
export function engineOfAddress(address: ParsedAddress): SearchEngine | undefined {
  if (address.isIp) return undefined;
  const { host } = address;
  // By hand rather than by hostSuffixes, since this stands before every page.
  for (let from = 0; from !== -1; from = nextLabel(host, from)) {
    const places = placesByHost().get(from === 0 ? host : host.slice(from));
    if (places === undefined) continue;
    for (const { engine, place } of places) {
      if (place.exact === true && from !== 0) continue;
      if (pageIsIn(place, address)) return engine;
    }
  }
  return metasearchInstance(host);
}

/** Where the next label of a host begins; -1 when only the top-level domain would be left, under which no engine is listed. */
function nextLabel(host: string, from: number): number {
  const dot = host.indexOf('.', from);
  return dot === -1 || host.indexOf('.', dot + 1) === -1 ? -1 : dot + 1;
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
