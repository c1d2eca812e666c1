import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDnr } from '../../../src/domain/decisions/compile-dnr.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import type { Lesson } from '../../../src/domain/decisions/lesson.ts';
import { nestedAddresses } from '../../../src/domain/decisions/nested-addresses.ts';
import { nestedCarriers } from '../../../src/domain/decisions/nested-carriers.ts';
import { parseAddress } from '../../../src/domain/decisions/parse-address.ts';
import { mustOpen } from '../../browser/support/visited-addresses.ts';
import { judgeByRules } from './dnr-judge.ts';
import { classesWith, school } from './school.ts';

const now = Date.UTC(2026, 5, 15, 10);
const translators = ['translation', 'archive', 'reader', 'social', 'proxies-vpn'];

function given(keys: Record<string, unknown> = {}, lesson?: Lesson) {
  const adjusted = { classes: classesWith('blue', { allowedCategories: translators }), ...keys };
  const compiled = compilePolicy(school({ blockedSites: ['gossip.example'], ...adjusted }), 'blue', lesson);
  const { rules } = compileDnr(compiled, {
    blockedPage: 'chrome-extension://otters/blocked.html',
    holdPage: 'chrome-extension://otters/hold.html',
    now,
  });
  return {
    decide: (address: string, frameOf?: string) => decide(address, compiled, now, frameOf),
    byRules: (address: string, frameOf?: string) =>
      judgeByRules(
        rules.map(({ rule }) => rule),
        new URL(address).href,
        frameOf,
      ).action,
  };
}

describe('what no rule can say is held', () => {
  test.each([
    'https://translate.google.com/translate?u=https://gossip.example/',
    'https://translate.google.co.uk/translate?sl=en&%75=https://gossip.example/',
    'https://gossip-example.translate.goog/',
    'https://web.archive.org/web/2020/https://gossip.example/',
    'https://www.google.com/url?q=https://gossip.example/',
    'https://www.google.de/amp/s/gossip.example/',
    'https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9nb3NzaXAuZXhhbXBsZS8',
    'https://otter:secret@duckduckgo.com./l/?uddg=https%3A%2F%2Fgossip.example',
    'https://xn--ggle-55da.com/',
    'https://www.google.com/%73ettings',
    'https://www.google.co.uk/%73earch?q=otters',
  ])('%s', (address) => {
    expect(given().byRules(address)).toBe('hold');
    expect(given().byRules(address, 'museum.example')).toBe('hold');
  });

  test('entries that are too much for an expression', () => {
    const { byRules } = given({
      blockedSites: ['many.example/?a=1&b=2&c=3', `.long.example/${'x'.repeat(300)}`],
      allowedSites: ['two.example/?a=1&b=2'],
    });
    expect(byRules('https://many.example/?c=3&b=2&a=1')).toBe('hold');
    expect(byRules('https://many.example/')).toBe('allow');
    expect(byRules('https://long.example/x')).toBe('hold');
    expect(byRules('https://two.example/?a=1&b=2&a=3')).toBe('hold');
  });

  test('in a lesson, a sent part of a site of which policy closes something', () => {
    const sent = [
      'https://encyclopedia.example/wiki',
      'https://museum.example/hall',
      'https://www.bing.com/',
    ];
    const lesson: Lesson = { version: 1, mode: 'only-sent', sent, opened: [], until: now + 1 };
    const keys = { blockedSites: ['encyclopedia.example/wiki/Special:Random'] };
    const { byRules } = given(keys, lesson);
    expect(byRules('https://encyclopedia.example/wiki/Otter')).toBe('hold');
    expect(byRules('https://museum.example/hall/1')).toBe('allow');
    expect(byRules('https://www.bing.com/search?q=otters')).toBe('hold');
    expect(byRules('https://unknown.example/')).toBe('block');
  });

  test('a frame that an engine for children needs, with another address in it', () => {
    const { byRules, decide: decided } = given({ classes: classesWith('blue', { preset: 'lower-ks2' }) });
    const carrying = 'https://cse.google.com/url?q=https://gossip.example/';
    expect(decided(carrying, 'www.kiddle.co').action).toBe('block');
    expect(byRules(carrying, 'www.kiddle.co')).toBe('hold');
    expect(byRules(carrying)).toBe('block');
  });
});

describe('nothing is held in vain', () => {
  test('schools’ pages, searches and sign-in are never held', () => {
    const { byRules } = given();
    const searches = ['https://www.google.com/search?q=otters', 'https://www.bing.com/search?q=otters'];
    for (const address of [...mustOpen, ...searches]) {
      expect(`${byRules(address)} ${address}`).not.toBe(`hold ${address}`);
    }
  });

  test('what is closed in any case is closed by a rule, and what is always open opens by one', () => {
    const { byRules } = given({ classes: classesWith('blue', {}) });
    expect(byRules('https://web.archive.org/web/2020/https://museum.example/')).toBe('block');
    expect(byRules('https://xn--bcher-kva.example/')).toBe('hold');
    expect(byRules('https://accounts.google.com/url?continue=1&q=https://gossip.example/')).toBe('allow');
    const { byRules: forYounger } = given({ classes: classesWith('blue', { preset: 'eyfs-ks1' }) });
    expect(forYounger('https://www.google.com/url?q=https://museum.example/')).toBe('block');
    expect(forYounger('https://xn--bcher-kva.example/')).toBe('block');
  });

  test('of a site that a list opens, only the parts that carry something', () => {
    const { byRules } = given({
      classes: classesWith('blue', { preset: 'eyfs-ks1' }),
      allowedSites: ['archive.org/web', 'maps.google.co.uk'],
    });
    expect(byRules('https://web.archive.org/web/2020/https://gossip.example/')).toBe('hold');
    expect(byRules('https://maps.google.co.uk/url?q=https://gossip.example/')).toBe('hold');
    expect(byRules('https://maps.google.co.uk/place')).toBe('allow');
    expect(byRules('https://www.google.co.uk/url?q=https://gossip.example/')).toBe('block');
  });

  test('staff, and the preset that asks lists alone, are never held', () => {
    for (const subject of ['staff', 'grey'] as const) {
      const { rules } = compileDnr(compilePolicy(school(), subject), {
        blockedPage: '',
        holdPage: '/hold',
        now,
      });
      expect(JSON.stringify(rules)).not.toContain('/hold');
    }
  });
});

test('whatever a carrier carries is held, however it is written', () => {
  const { byRules } = given();
  const inside = fc.constantFrom(
    'https://gossip.example/',
    'http:/gossip.example',
    'gossip.example',
    'https%3A%2F%2Fgossip.example%2F',
    'cache:abcdefghijkl:gossip.example',
    'a1aHR0cHM6Ly9nb3NzaXAuZXhhbXBsZS8',
    's/gossip.example',
  );
  const name = fc
    .constantFrom(...new Set(nestedCarriers.flatMap(({ parameters = [] }) => parameters)))
    .chain((plain) =>
      fc.constantFrom(plain, plain.toUpperCase(), `%${plain.charCodeAt(0).toString(16)}${plain.slice(1)}`),
    );
  const path = fc.constantFrom(
    '/',
    '/url',
    '/imgres',
    '/amp/',
    '/web/2020/',
    '/web/*/',
    '/ck/a',
    '/l/',
    '/redirect',
    '/translator/x',
    '/c/',
    '/o/xy/',
    '/wayback/2020/',
    '/RU=',
    '/print/',
    '/search/',
    '/images/search',
  );
  const host = fc.constantFrom(
    ...nestedCarriers.flatMap(({ hosts }) => hosts),
    'google.co.uk',
    'gossip-example.translate.goog',
  );
  const address = fc
    .tuple(
      fc.constantFrom('', 'www.', 'a.b.'),
      host,
      fc.constantFrom('', '.', ':8443'),
      path,
      fc.boolean(),
      name,
      inside,
    )
    .map(([under, at, port, page, inQuery, parameter, carried]) =>
      inQuery
        ? `https://${under}${at}${port}${page}?hl=en&${parameter}=${carried}&x=1`
        : `https://${under}${at}${port}${page}${carried}/`,
    );
  let carrying = 0;
  fc.assert(
    fc.property(address, (text) => {
      const parsed = parseAddress(text);
      if (parsed === undefined || nestedAddresses(parsed).length === 0) return;
      carrying += 1;
      expect(`${byRules(text)} ${text}`).not.toBe(`allow ${text}`);
    }),
    { numRuns: 3_000 },
  );
  expect(carrying).toBeGreaterThan(50);
});
