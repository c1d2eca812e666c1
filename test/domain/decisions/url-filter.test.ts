import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesUrlFilter } from '../../../src/domain/decisions/match-url-filter.ts';
import { parseAddress } from '../../../src/domain/decisions/parse-address.ts';
import type { ParsedAddress } from '../../../src/domain/decisions/parsed-address.ts';
import { parseUrlFilter } from '../../../src/domain/decisions/parse-url-filter.ts';
import type { UrlFilter } from '../../../src/domain/decisions/url-filter.ts';
import {
  byPrecedence,
  decidingFilter,
  urlFilterList,
} from '../../../src/domain/decisions/url-filter-list.ts';

function filter(entry: string, allow = false): UrlFilter {
  const { filter } = parseUrlFilter(entry, allow);
  if (filter === undefined) throw new Error(`"${entry}" is no filter`);
  return filter;
}

function address(text: string): ParsedAddress {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`"${text}" is no address`);
  return parsed;
}

/** What the lists say: `block`, `allow`, or `neither`. */
function verdict(blocked: string[], allowed: string[], text: string): 'block' | 'allow' | 'neither' {
  const list = urlFilterList([
    ...blocked.map((entry) => filter(entry)),
    ...allowed.map((entry) => filter(entry, true)),
  ]);
  const deciding = decidingFilter(list, address(text));
  if (deciding === undefined) return 'neither';
  return deciding.allow ? 'allow' : 'block';
}

describe('an entry of a block list', () => {
  test.each([
    // Hosts: what lies under a host is covered, unless a dot stands before it.
    ['otter.example', 'http://otter.example/', true],
    ['otter.example', 'https://otter.example/holt?x#y', true],
    ['otter.example', 'https://www.otter.example/', true],
    ['otter.example', 'https://a.b.c.otter.example/', true],
    ['otter.example', 'https://notter.example/', false],
    ['otter.example', 'https://otter.example.org/', false],
    ['otter.example', 'https://OTTER.example./', true],
    ['OTTER.example', 'https://otter.example/', true],
    ['otter.example.', 'https://www.otter.example/', true],
    ['.otter.example', 'https://otter.example/', true],
    ['.otter.example', 'https://www.otter.example/', false],
    ['example', 'https://otter.example/', true],
    // Schemes: none is any, a written one is that alone.
    ['otter.example', 'ftp://otter.example/', true],
    ['otter.example', 'wss://otter.example/', true],
    ['otter.example', 'custom://otter.example/', true],
    ['https://otter.example', 'http://otter.example/', false],
    ['HTTPS://otter.example', 'https://otter.example/', true],
    ['http://.otter.example', 'http://www.otter.example/', false],
    // Everything, and everything of a scheme.
    ['*', 'https://anything.example/', true],
    ['*', 'data:text/plain,otter', true],
    ['https://*', 'https://anything.example/', true],
    ['https://*', 'http://anything.example/', false],
    ['data:*', 'data:text/plain,otter', true],
    ['javascript://*', 'javascript:alert(1)', true],
    ['holt:*', 'holt:anything', true],
    ['holt:*', 'burrow:anything', false],
    ['data:image/png', 'data:image/png,x', true],
    ['data:image/png', 'data:text/plain,x', false],
    ['file:///home', 'file:///home/otter', true],
    ['file:///home', 'file:///etc', false],
    ['chrome://settings', 'chrome://settings/privacy', true],
    ['*/holt', 'https://any.example/holt/1', true],
    ['*/holt', 'https://any.example/other', false],
    ['*:8080', 'http://any.example:8080/', true],
    // Ports, the scheme's own among them.
    ['otter.example:8080', 'http://otter.example:8080/x', true],
    ['otter.example:8080', 'http://otter.example/x', false],
    ['otter.example:80', 'http://otter.example/', true],
    ['otter.example:80', 'https://otter.example/', false],
    ['otter.example:443', 'https://www.otter.example/', true],
    ['otter.example', 'http://otter.example:8080/', true],
    // Paths: a prefix, with case.
    ['otter.example/holt', 'https://otter.example/holt', true],
    ['otter.example/holt', 'https://otter.example/holts/2', true],
    ['otter.example/holt', 'https://www.otter.example/holt', true],
    ['otter.example/holt', 'https://otter.example/Holt', false],
    ['otter.example/holt', 'https://otter.example/a/holt', false],
    ['otter.example/holt', 'https://otter.example/%68olt', false],
    ['otter.example/', 'https://otter.example/', true],
    // User, password and fragment are nothing.
    ['http://user:pass@otter.example/holt', 'http://otter.example/holt', true],
    ['otter.example/holt#deep', 'https://otter.example/holt', true],
    ['otter.example', 'https://x:y@otter.example/', true],
    // IP addresses are exact.
    ['192.0.2.7', 'http://192.0.2.7/x', true],
    ['192.0.2.7', 'http://3221225991/', true],
    ['192.0.2.7', 'http://192.0.2.70/', false],
    ['[2001:db8::7]', 'http://[2001:DB8:0::7]:8080/', true],
    // Queries: tokens in any order.
    ['otter.example?a=1&b=2', 'https://otter.example/?b=2&a=1', true],
    ['otter.example?a=1&b=2', 'https://otter.example/?b=2&c=3&a=1', true],
    ['otter.example?a=1&b=2', 'https://otter.example/?a=1', false],
    ['otter.example?a=1', 'https://otter.example/?a=12', false],
    ['otter.example?a=1*', 'https://otter.example/?a=12', true],
    ['otter.example?a=1', 'https://otter.example/?ba=1', false],
    ['otter.example?A=1', 'https://otter.example/?a=1', false],
    ['otter.example?a', 'https://otter.example/?a', true],
    ['otter.example?a', 'https://otter.example/?a=1', false],
    ['otter.example?a*', 'https://otter.example/?abc=1', true],
    ['otter.example?a=*', 'https://otter.example/?a=anything', true],
    ['otter.example?a=*', 'https://otter.example/?b', false],
    ['otter.example?*', 'https://otter.example/?b', true],
    ['otter.example?*', 'https://otter.example/?', true],
    ['otter.example?*', 'https://otter.example/', false],
    ['otter.example/watch?v=1', 'https://otter.example/watch?v=2&v=1', true],
    ['otter.example/watch?v=1', 'https://otter.example/list?v=1', false],
  ])('%s and %s: %s', (entry, text, expected) => {
    expect(matchesUrlFilter(filter(entry), address(text))).toBe(expected);
    // The list, which looks hosts up, says the same.
    expect(verdict([entry], [], text)).toBe(expected ? 'block' : 'neither');
  });
});

describe('an entry of an allow list', () => {
  test.each([
    ['otter.example/watch?v=1', 'https://otter.example/watch?v=1', true],
    ['otter.example/watch?v=1', 'https://otter.example/watch?v=1&list=2', true],
    ['otter.example/watch?v=1', 'https://otter.example/watch?v=1&v=1', true],
    ['otter.example/watch?v=1', 'https://otter.example/watch?v=1&v=2', false],
    ['otter.example/watch?v=1', 'https://otter.example/watch?v=2&v=1', false],
    ['otter.example/watch?v=1*', 'https://otter.example/watch?v=12&v=13', true],
    ['otter.example/watch?v=1*', 'https://otter.example/watch?v=12&v=2', false],
    ['otter.example/watch?v', 'https://otter.example/watch?v&very=1', false],
    ['otter.example/watch?v*', 'https://otter.example/watch?v&very=1', true],
  ])('holds only when every such token does: %s and %s: %s', (entry, text, expected) => {
    expect(matchesUrlFilter(filter(entry, true), address(text))).toBe(expected);
  });
});

describe('of several entries that match', () => {
  test.each<[string, string[], string[], string, string]>([
    [
      'an exact host counts before a host with subdomains',
      ['otter.example/a/b'],
      ['.otter.example/a'],
      'https://otter.example/a/b',
      'allow',
    ],
    [
      'the same leaves subdomains blocked',
      ['otter.example/a/b'],
      ['.otter.example/a'],
      'https://www.otter.example/a/b',
      'block',
    ],
    ['the longer host counts', ['example'], ['otter.example'], 'https://otter.example/', 'allow'],
    [
      'the longer host counts, whichever list it is in',
      ['www.otter.example'],
      ['otter.example/long/path'],
      'https://www.otter.example/long/path',
      'block',
    ],
    [
      'then the longer path',
      ['otter.example/a'],
      ['otter.example/a/b'],
      'https://otter.example/a/b/c',
      'allow',
    ],
    [
      'a shorter path loses',
      ['otter.example/a/b'],
      ['otter.example/a'],
      'https://otter.example/a/b/c',
      'block',
    ],
    [
      'then more conditions on the query',
      ['otter.example?a=1&b=2'],
      ['otter.example?a=1'],
      'https://otter.example/?a=1&b=2',
      'block',
    ],
    [
      'fewer conditions lose',
      ['otter.example?a=1'],
      ['otter.example?a=1&b=2'],
      'https://otter.example/?a=1&b=2',
      'allow',
    ],
    ['then allow wins', ['otter.example'], ['otter.example'], 'https://otter.example/', 'allow'],
    [
      'a scheme does not count',
      ['https://otter.example'],
      ['otter.example'],
      'https://otter.example/',
      'allow',
    ],
    ['a port does not count', ['otter.example:443'], ['otter.example'], 'https://otter.example/', 'allow'],
    [
      'a filter of another scheme is no match at all',
      ['otter.example'],
      ['https://otter.example'],
      'http://otter.example/',
      'block',
    ],
    ['"*" of the block list is the lowest', ['*'], ['*/a'], 'https://otter.example/a', 'allow'],
    ['"*" of the block list loses to anything', ['*'], ['https://*'], 'https://otter.example/', 'allow'],
    ['"*" of the allow list beats "*" of the block list', ['*'], ['*'], 'https://otter.example/', 'allow'],
    ['"*" of the allow list loses to a host', ['otter.example'], ['*'], 'https://otter.example/', 'block'],
    [
      'everything else is left alone',
      ['otter.example'],
      ['vole.example'],
      'https://stoat.example/',
      'neither',
    ],
  ])('%s', (_name, blocked, allowed, text, expected) => {
    expect(verdict(blocked, allowed, text)).toBe(expected);
  });
});

describe('what Chrome would ignore without a word', () => {
  test.each([
    ['', 'take it out'],
    ['*.otter.example', 'write "otter.example"'],
    ['https://*.otter.example', 'write "https://otter.example"'],
    ['www.*.example', 'without it'],
    ['.*', 'write "*"'],
    ['otter example', 'write "otterexample"'],
    [' otter.example', 'write "otter.example"'],
    ['otter.example\\holt', 'write "otter.example/holt"'],
    ['otter.example:0', 'from 1 to 65535'],
    ['otter.example:65536', 'from 1 to 65535'],
    ['otter.example:*', 'leave it out'],
    ['otter.example:http', 'from 1 to 65535'],
    [':8080', 'has no host'],
    ['/holt', 'has no host'],
    ['https://', 'has no host'],
    ['holt://page', 'write "holt:*"'],
    ['mailto:otter', 'write "mailto:*"'],
    ['b\u00fccher.example', 'write "xn--bcher-kva.example"'],
    ['0x7f.1', 'write "127.0.0.1"'],
    ['[2001:DB8:0::7]', 'write "[2001:db8::7]"'],
    ['1.2.3.256', 'no host that an address can have'],
    ['otter.example/h\u00f6hle', 'write "/h%C3%B6hle"'],
    ['otter.example?q=h\u00f6hle', 'write "?q=h%C3%B6hle"'],
    ['file://home', 'write "file:///home"'],
  ])('%j says what to write instead', (entry, cure) => {
    const reading = parseUrlFilter(entry, true);
    expect(reading.filter).toBeUndefined();
    expect(reading.cure).toContain(cure);
  });

  test('a star in a path stands, for itself, and is pointed out', () => {
    const { filter, cure } = parseUrlFilter('otter.example/*', false);
    expect(cure).toContain('write "/"');
    expect(filter === undefined ? false : matchesUrlFilter(filter, address('https://otter.example/*'))).toBe(
      true,
    );
    expect(filter === undefined ? true : matchesUrlFilter(filter, address('https://otter.example/a'))).toBe(
      false,
    );
  });

  test('no text whatever makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (entry, allow) => {
        const { filter, cure } = parseUrlFilter(entry, allow);
        expect(filter !== undefined || cure !== undefined).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the list', () => {
  const host = fc.constantFrom(
    'otter.example',
    'www.otter.example',
    'a.www.otter.example',
    'example',
    '*',
    'vole.example',
    '192.0.2.7',
  );
  const entry = fc
    .tuple(
      fc.constantFrom('', '', 'http://', 'https://'),
      fc.constantFrom('', '', '.'),
      host,
      fc.constantFrom('', '', ':8080', ':443'),
      fc.constantFrom('', '', '/', '/a', '/a/b'),
      fc.constantFrom('', '', '?x=1', '?x=1&y=2', '?x*'),
    )
    .map((parts) => parts.join(''))
    .filter((text) => parseUrlFilter(text, false).filter !== undefined);
  const text = fc
    .tuple(
      fc.constantFrom('http://', 'https://'),
      host.filter((name) => name !== '*'),
      fc.constantFrom('', ':8080'),
      fc.constantFrom('/', '/a', '/a/b', '/c'),
      fc.constantFrom('', '?x=1', '?y=2&x=1', '?xy', '?x=1&x=2'),
    )
    .map((parts) => parts.join(''));

  test('finds by look-up what comparing every pair of matches finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, fc.boolean()), { maxLength: 12 }), text, (entries, at) => {
        const filters = entries.map(([one, allow]) => filter(one, allow));
        const matching = filters.filter((one) => matchesUrlFilter(one, address(at))).sort(byPrecedence);
        const found = decidingFilter(urlFilterList(filters), address(at));
        expect(found?.allow).toBe(matching[0]?.allow);
        if (found !== undefined && matching[0] !== undefined)
          expect(byPrecedence(found, matching[0])).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('an entry more in the block list never opens anything', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 6 }),
        fc.array(entry, { maxLength: 6 }),
        entry,
        text,
        (blocked, allowed, more, at) => {
          if (verdict(blocked, allowed, at) === 'block')
            expect(verdict([...blocked, more], allowed, at)).toBe('block');
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
