import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAddress, parseByStandard } from '../../../src/domain/decisions/parse-address.ts';
import { parseOrdinaryAddress } from '../../../src/domain/decisions/parse-ordinary-address.ts';

type UrlCase = { input: string; base: string | null; href?: string; hostname?: string; failure?: boolean };
type HostCase = { input: string; output: string | null };

const webPlatformTests = JSON.parse(
  readFileSync(new URL('../../data/whatwg-url.json', import.meta.url), 'utf8'),
) as { urltestdata: (UrlCase | string)[]; toascii: HostCase[] };

/** The standard changed these after the snapshot was taken: empty path segments of `file:`, hosts that end in a number, and more. */
const changedSince = new Set([
  'file:\\\\//',
  'file:\\\\\\\\',
  'file:\\\\\\\\?fox',
  'file:\\\\\\\\#guppy',
  'file:\\\\localhost//',
  'file://spider///',
  'file://\\/localhost//cat',
  'file://localhost//a//../..//',
  'http://0..0x300/',
  'http://0177.0.0.0189',
  'file://example.net/C:/',
  'file://1.2.3.4/C:/',
  'file://[1::8]/C:/',
  'http://example.org/test?a#b\0c',
  'sc://\u001f!"$&\'()*+,-.;<=>^_`{|}~/',
]);

/** Cases that need no base, since an address that is decided on has none. */
const urlCases = webPlatformTests.urltestdata.filter(
  (one): one is UrlCase =>
    typeof one !== 'string' &&
    (one.base === null || one.base === 'about:blank') &&
    !one.input.startsWith('#') &&
    !changedSince.has(one.input),
);

describe('an address in every disguise', () => {
  test.each([
    ['HTTPS://EXAMPLE.ORG/', 'example.org'],
    ['http://example.org./a', 'example.org'],
    ['http://example.org../a', 'example.org'],
    ['http://example.org:8080/', 'example.org'],
    ['http://www.bbc.co.uk@evil.example/', 'evil.example'],
    ['http://www.bbc.co.uk:443@evil.example/', 'evil.example'],
    ['http://user:p%40ss@example.org/', 'example.org'],
    ['http://3627734734/', '216.58.214.206'],
    ['http://0xd8.0x3a.0xd6.0xce/', '216.58.214.206'],
    ['http://0330.072.0326.0316/', '216.58.214.206'],
    ['http://0xd83ad6ce/', '216.58.214.206'],
    ['http://216.58.54990/', '216.58.214.206'],
    ['http://216.58.214.206./', '216.58.214.206'],
    ['http://[0:0:0:0:0:FFFF:D83A:D6CE]/', '[::ffff:d83a:d6ce]'],
    ['http://[::ffff:216.58.214.206]/', '[::ffff:d83a:d6ce]'],
    ['http://[2001:0DB8:0:0::1]:8080/', '[2001:db8::1]'],
    ['http://b\u00fccher.example/', 'xn--bcher-kva.example'],
    ['http://BU\u0308CHER.example/', 'xn--bcher-kva.example'],
    ['http://ex\u0430mple.org/', 'xn--exmple-4nf.org'],
    ['http://ex%61mple.org/', 'example.org'],
    ['http://\uff45xample\u3002org/', 'example.org'],
    ['http:\\\\example.org\\a', 'example.org'],
    ['ht\ntp://exa\tmple.org/', 'example.org'],
    ['  http://example.org/  ', 'example.org'],
    ['http:example.org/', 'example.org'],
    ['http:///example.org/', 'example.org'],
    ['https://exam\u00adple.org/', 'example.org'],
  ])('%j is asked of %s', (text, host) => {
    expect(parseAddress(text)?.host).toBe(host);
  });

  test.each([
    '',
    'example.org',
    'http://',
    'http://[::1',
    'http://a b/',
    'http://1.2.3.256/',
    'http://exa%00mple/',
    '//x/',
  ])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('says which hosts are IP addresses', () => {
    expect(parseAddress('http://127.1/')).toMatchObject({ host: '127.0.0.1', isIp: true });
    expect(parseAddress('http://[::1]/')).toMatchObject({ isIp: true });
    expect(parseAddress('http://127.0.0.1.example/')).toMatchObject({ isIp: false });
  });

  test('has the port that is asked, written or not', () => {
    expect(parseAddress('http://example.org/')?.port).toBe(80);
    expect(parseAddress('https://example.org:443/')?.port).toBe(443);
    expect(parseAddress('https://example.org:8443/')?.port).toBe(8443);
    expect(parseAddress('data:text/plain,a')?.port).toBeUndefined();
  });

  test('never carries a user or a password on', () => {
    const parsed = parseAddress('https://otter:secret@example.org:8443/a?b#c');
    expect(parsed?.text).toBe('https://example.org:8443/a?b#c');
  });
});

describe('the URL standard', () => {
  test.each(urlCases.map((one) => [one.input, one] as const))('reads %j alike', (_input, one) => {
    const parsed = parseAddress(one.input);
    if (one.failure === true) {
      expect(parsed).toBeUndefined();
      return;
    }
    expect(parsed).toBeDefined();
    expect(parsed?.host).toBe(one.hostname?.replace(/\.+$/, '').toLowerCase());
    const href = new URL(one.href ?? '');
    href.username = '';
    href.password = '';
    expect(parsed?.text).toBe(href.href);
  });

  test.each(
    webPlatformTests.toascii.filter((one) => typeof one !== 'string').map((one) => [one.input, one.output]),
  )('reads the host %j as %j', (input, output) => {
    const parsed = parseAddress(`https://${input}/x`);
    expect(parsed?.host ?? null).toBe(output === null ? null : output.replace(/\.+$/, ''));
  });
});

describe('the short cut for ordinary addresses', () => {
  const piece = fc.constantFrom(
    'a',
    'Z',
    '7',
    '.',
    '..',
    '-',
    '_',
    '/',
    '//',
    '%2e',
    '%41',
    '%',
    '?',
    '#',
    '&',
    '=',
    ':',
    '@',
    ' ',
    '\\',
    'xn--',
    'example',
    '0x7f',
    '\t',
    '\u00fc',
    '[',
    ']',
    '|',
    "'",
    '"',
    '`',
    '{',
    '^',
    '<',
    '~',
    '+',
    ';',
    '$',
  );
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', 'https:/'),
      fc.array(piece, { maxLength: 12 }),
    )
    .map(([scheme, pieces]) => scheme + pieces.join(''));

  test('never reads an address otherwise than the standard does', () => {
    fc.assert(
      fc.property(
        fc.oneof(address, fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (text) => {
          const short = parseOrdinaryAddress(text);
          if (short !== undefined) expect(short).toEqual(parseByStandard(text));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('is taken by the addresses of every day', () => {
    for (const text of [
      'https://www.bbc.co.uk/bitesize/articles/zc9q7ty',
      'https://www.google.co.uk/search?q=otters+and+voles&tbm=isch#top',
      'https://docs.google.com/document/d/1a2B_3c-4D/edit?usp=sharing',
    ]) {
      expect(parseOrdinaryAddress(text)).toEqual(parseByStandard(text));
    }
  });

  test('reading again what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl()), (text) => {
        const once = parseAddress(text);
        if (once !== undefined) expect(parseAddress(once.text)).toEqual(once);
      }),
      { numRuns: 5_000 },
    );
  });
});
