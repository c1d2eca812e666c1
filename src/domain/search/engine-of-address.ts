import { HostIndex } from '../decisions/host-index.ts';
import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { madeOnce } from '../made-once.ts';
import type { EnginePlace } from './engine-place.ts';
import { metasearchInstance } from './metasearch-instance.ts';
import { pageOfPlace, plainPath, type PageOfPlace } from './place-holds.ts';
import type { SearchEngine } from './search-engine.ts';
import { searchEngines } from './search-engines.ts';

type PlaceOfEngine = {
  readonly engine: SearchEngine;
  readonly place: EnginePlace;
  readonly isIn: PageOfPlace;
};

const catalogue = madeOnce(() => indexByHost(searchEngines()));

/**
 * Which engine of the catalogue an address belongs to. The narrowest wins: an AI page of an engine before the engine,
 * `cse.google.com` before `google.com`. One pass over the host; nothing is parsed unless the host is known.
 *
 * @returns undefined for what is no search engine's, such as `docs.google.com` or an encyclopedia with `?q=`.
 */
export function engineOfAddress(address: ParsedAddress): SearchEngine | undefined {
  if (address.isIp) return undefined;
  const { hosts, places } = catalogue();
  const above = hosts.above(address.host, false);
  if (above.length > 0) {
    const path = plainPath(address.path);
    for (let at = above.length - 1; at >= 0; at -= 1) {
      const number = above[at] ?? -1;
      const isItself = hosts.names[number]?.length === address.host.length;
      for (const { engine, place, isIn } of places[number] ?? []) {
        if ((isItself || place.exact !== true) && isIn(path, address)) return engine;
      }
    }
  }
  return metasearchInstance(address.host);
}

/**
 * The engine that has every page of every host at and under a name, as far as no longer name of the catalogue says otherwise, and
 * metasearch instances aside.
 *
 * @returns `by-page` where it depends on page or host.
 */
export function engineOfEveryPage(name: string): SearchEngine | 'by-page' | undefined {
  const { hosts, places } = catalogue();
  for (const number of hosts.above(name, false).toReversed()) {
    const isItself = hosts.names[number]?.length === name.length;
    for (const { engine, place } of places[number] ?? []) {
      if (place.exact === true && !isItself) continue;
      return place.exact === true || narrowness(place) > 0 ? 'by-page' : engine;
    }
  }
  return undefined;
}

/** The places that may hold a page of exactly this host, the narrowest first. */
export function placesOfHost(host: string): { readonly engine: SearchEngine; readonly place: EnginePlace }[] {
  const { hosts, places } = catalogue();
  return hosts
    .above(host, false)
    .toReversed()
    .flatMap((number) =>
      (places[number] ?? []).filter(({ place }) => hosts.names[number] === host || place.exact !== true),
    );
}

function indexByHost(engines: readonly SearchEngine[]) {
  const hosts = new HostIndex(engines.length * 4);
  const places: PlaceOfEngine[][] = [];
  for (const engine of engines) {
    for (const place of engine.places) {
      const one = { engine, place, isIn: pageOfPlace(place) };
      for (const host of place.hosts) (places[hosts.add(host)] ??= []).push(one);
    }
  }
  for (const ofHost of places) ofHost.sort((a, b) => narrowness(b.place) - narrowness(a.place));
  return { hosts, places };
}

/** A place with parameters is narrower than one with paths, that than one with neither. */
function narrowness(place: EnginePlace): number {
  return (place.parameters === undefined ? 0 : 2) + (place.paths === undefined ? 0 : 1);
}
