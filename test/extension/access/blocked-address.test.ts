import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedAddress, hostToShow, namedReason } from '../../../src/extension/access/blocked-address.ts';

const page = 'chrome-extension://id/access/blocked.html?u=';

describe('the address of a blocked page', () => {
  it.each([
    ['https://example.com/a?b=1&c=2#d?u=e', 'https://example.com/a?b=1&c=2#d?u=e'],
    ['http://user:secret@example.com/', 'http://example.com/'],
    ['HTTPS://user@EXAMPLE.com/x@y', 'HTTPS://EXAMPLE.com/x@y'],
    ['https://example.com/<script>alert(1)</script>', 'https://example.com/<script>alert(1)</script>'],
  ])('%s is read raw, without credentials', (named, address) => {
    expect(blockedAddress(page + named)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'chrome://settings',
    'https://',
    '',
    'example.com',
    'file:///etc',
  ])('%s is no address of the web', (named) => {
    expect(blockedAddress(page + named)).toBeUndefined();
  });

  it('is unknown where the package’s own rule, which cannot carry it, came first', () => {
    expect(blockedAddress('chrome-extension://id/access/blocked.html')).toBeUndefined();
  });

  it.each([
    ['?reason=category&u=https://example.com/?u=x&reason=y', 'category', 'https://example.com/?u=x&reason=y'],
    ['?reason=not-on-list', 'not-on-list', undefined],
    ['?u=https://example.com/?reason=category', undefined, 'https://example.com/?reason=category'],
    ['?u=https://example.com/%0Aa', undefined, 'https://example.com/%0Aa'],
    ['?reason=<b>&u=https://example.com/', undefined, undefined],
    ['#?reason=category&u=https://example.com/', undefined, undefined],
    ['?other=1&u=https://example.com/', undefined, undefined],
  ])('%s is read as Chrome’s rules write it', (query, reason, address) => {
    const page = `chrome-extension://id/access/blocked.html${query}`;
    expect(namedReason(page)).toBe(reason);
    expect(blockedAddress(page)).toBe(address);
  });

  it('shows a child the host and nothing else', () => {
    expect(hostToShow('https://example.com:8443/secret?q=1')).toBe('example.com');
    expect(hostToShow('https://xn--e1awd7f.example/')).toBe('xn--e1awd7f.example');
  });

  it('never throws, never passes on credentials and never grows too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(3_000), (rest, more) => {
        const address = blockedAddress(`${page}https://user:secret@${rest}${'x'.repeat(more)}`);
        if (address === undefined) return;
        expect(address.length).toBeLessThanOrEqual(2_048);
        expect(new URL(address).password).toBe('');
        expect(hostToShow(address).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
