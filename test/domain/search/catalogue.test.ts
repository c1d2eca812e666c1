import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';
import { closedPageReason } from '../../../src/domain/search/closed-page.ts';
import { engineOfAddress } from '../../../src/domain/search/engine-of-address.ts';
import { searchWordsOf } from '../../../src/domain/search/read-search.ts';
import { safeSearchRewrite } from '../../../src/domain/search/safe-search-rewrite.ts';
import { searchAddressOf } from '../../../src/domain/search/search-address-of.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';
import { address, engine } from './address.ts';

const hosts = new Set(searchEngines().flatMap((one) => one.hosts));

describe('the search catalogue', () => {
  it('holds hundreds of engines on far more hosts', () => {
    expect(searchEngines().length).toBeGreaterThan(300);
    expect(hosts.size).toBeGreaterThan(2_000);
  });

  it('names each engine once, in kebab-case', () => {
    const ids = searchEngines().map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('writes every host as an address parser does', () => {
    for (const host of hosts) expect(address(`https://${host}/`).host).toBe(host);
  });

  it('gives no page to two engines', () => {
    const owners = new Map<string, string>();
    for (const one of searchEngines()) {
      for (const place of one.places) {
        for (const host of place.hosts) {
          const key = JSON.stringify([host, place.paths ?? [], place.parameters ?? {}]);
          expect(owners.get(key) ?? one.id, key).toBe(one.id);
          owners.set(key, one.id);
        }
      }
    }
  });

  it('writes paths and parameters as they are compared', () => {
    const places = searchEngines().flatMap((one) => [
      ...one.places,
      ...(one.safeSearch?.closed ?? []).map((closed) => closed.place),
    ]);
    for (const { paths = [], parameters = {} } of places) {
      for (const path of paths) expect(path).toMatch(/^\/([^A-Z]*[^A-Z/])?$/);
      for (const [name, values] of Object.entries(parameters)) {
        expect([name, ...values].join()).toBe([name, ...values].join().toLowerCase());
      }
    }
  });

  it('says of every engine where it comes from and under which licence', () => {
    for (const one of searchEngines()) {
      expect(one.source).not.toBe('');
      expect(['MIT', 'CC0-1.0']).toContain(one.licence);
    }
  });

  it('finds each engine by its own results address, and the words in it', () => {
    for (const one of searchEngines()) {
      const results = address(searchAddressOf(one, 'red pandas & café 100%'));
      expect(engineOfAddress(results)?.id).toBe(one.id);
      expect(searchWordsOf(results, one), one.id).toBe('red pandas & café 100%');
    }
  });

  it('stays small enough for the package', () => {
    const files = ['search', 'categories'].flatMap((room) => {
      const folder = new URL(`../../../src/domain/${room}/data/`, import.meta.url);
      return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    });
    expect(gzipSync(files.join('\n')).length).toBeLessThan(60_000);
  });
});

describe('the words that approve an engine', () => {
  it.each(Object.entries(approvableEngines))(
    '%s names an engine that can be made strict',
    (_, { engineId }) => {
      const one = engine(engineId);
      expect(one.safeSearch).toBeDefined();
      const results = address(searchAddressOf(one, 'otters'));
      expect(safeSearchRewrite(results, one)).toBeUndefined();
      expect(closedPageReason(results, one)).toBeUndefined();
    },
  );

  it('offers engines made for children before any other, and no AI and no metasearch of many hosts', () => {
    for (const { engineId, from } of Object.values(approvableEngines)) {
      expect(engine(engineId).kind === 'child-safe').toBe(from === 'lower-ks2');
      expect(engine(engineId).kind).not.toMatch(/^ai-/);
    }
  });

  it('has a word for every engine made for children', () => {
    const named = new Set(Object.values(approvableEngines).map((one) => one.engineId));
    for (const one of searchEngines()) if (one.kind === 'child-safe') expect(named).toContain(one.id);
  });

  it('keeps the engine under children’s engines working inside their pages', () => {
    for (const id of ['kiddle', 'kidrex', 'swiggle']) {
      for (const host of engine(id).neededHosts ?? []) expect(address(`https://${host}/`).host).toBe(host);
      expect(engine(id).neededHosts).toContain('cse.google.com');
    }
    expect(engine('google-programmable-search').neededAsSubresource).toBe(true);
  });
});
