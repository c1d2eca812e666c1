import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '../../../src/domain/categories/categories.ts';
import { categoryOfHost, isCategoryName } from '../../../src/domain/categories/category-of-host.ts';
import { categoryNames } from '../../../src/domain/categories/category.ts';
import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';
import { engineOfAddress } from '../../../src/domain/search/engine-of-address.ts';
import { address } from '../search/address.ts';

describe('the categories', () => {
  it.each(categories().map((category) => [category.name, category] as const))(
    '%s lists dozens of hosts, each as an address parser writes it, none under another',
    (_, { hosts, except }) => {
      expect(hosts.length).toBeGreaterThan(70);
      expect(new Set(hosts).size).toBe(hosts.length);
      for (const host of [...hosts, ...except]) {
        expect(address(`https://${host}/`).host).toBe(host);
        expect(host).toContain('.');
      }
      const all = new Set(hosts);
      const covered = hosts.filter((host) => suffixesOf(host).some((suffix) => all.has(suffix)));
      expect(covered).toEqual([]);
    },
  );

  it('stand in the order of their names', () => {
    expect(categories().map(({ name }) => name)).toEqual(categoryNames);
  });

  it('have no host in common', () => {
    const hosts = categories().flatMap((category) => category.hosts);
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
  });

  it('say where they come from', () => {
    for (const { source, licence } of categories()) {
      expect(source).not.toBe('');
      expect(licence).toBe('MIT');
    }
  });

  it('leave the engines that a school can approve out', () => {
    const approvable = new Set(Object.values(approvableEngines).map(({ engineId }) => engineId));
    for (const { name, hosts } of categories()) {
      // A translator or cache on an engine's host stays what it is, see category-of-host.ts.
      if (['translation', 'archive', 'reader'].includes(name)) continue;
      for (const host of hosts) {
        expect(approvable).not.toContain(engineOfAddress(address(`https://${host}/`))?.id);
      }
    }
  });
});

describe('categoryOfHost', () => {
  it.each([
    ['www.tiktok.com', 'social'],
    ['web.whatsapp.com', 'chat'],
    ['discord.com', 'chat'],
    ['www.roblox.com', 'games'],
    ['poki.com', 'games'],
    ['chatgpt.com', 'ai-chat'],
    ['gemini.google.com', 'ai-chat'],
    ['www.croxyproxy.com', 'proxies-vpn'],
    ['abc-123.ngrok-free.app', 'proxies-vpn'],
    ['something.onion.ws', 'proxies-vpn'],
    ['translate.google.com', 'translation'],
    ['translate.google.co.uk', 'translation'],
    ['www-example-com.translate.goog', 'translation'],
    ['web.archive.org', 'archive'],
    ['archive.ph', 'archive'],
    ['webcache.googleusercontent.com', 'archive'],
    ['12ft.io', 'reader'],
    ['r.jina.ai', 'reader'],
    ['mega.nz', 'downloads'],
  ])('%s is %s', (host, name) => {
    expect(categoryOfHost(host)).toBe(name);
  });

  it.each([
    'www.bbc.co.uk',
    'en.wikipedia.org',
    'archive.org',
    'docs.google.com',
    'classroom.google.com',
    'chat.google.com',
    'www.google.com',
    'scratch.mit.edu',
    'education.minecraft.net',
    'www.mathplayground.com',
    'www.coolmath4kids.com',
    'www.youtube.com',
    'translate.example.org',
    'raspberrypi.org',
    'nottiktok.com',
    'com',
    '127.0.0.1',
    '[::1]',
    '',
  ])('%s is in none', (host) => {
    expect(categoryOfHost(host)).toBeUndefined();
  });

  it('takes in what lies under a host, and nothing that only ends like it', () => {
    const hosts = fc.constantFrom(
      ...categories().flatMap(({ name, hosts }) => hosts.map((host) => ({ name, host }))),
    );
    fc.assert(
      fc.property(hosts, fc.stringMatching(/^[a-z]{1,10}$/), ({ name, host }, label) => {
        expect(categoryOfHost(`${label}.${host}`)).toBe(name);
        expect(categoryOfHost(`${host}.${label}q.example`)).toBeUndefined();
      }),
    );
  });

  it('knows a category from another word', () => {
    expect(isCategoryName('games')).toBe(true);
    expect(isCategoryName('gaming')).toBe(false);
  });
});

function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, at) => labels.slice(at + 1).join('.'));
}
