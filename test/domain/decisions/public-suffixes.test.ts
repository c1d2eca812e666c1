import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostSuffixes } from '../../../src/domain/decisions/host-suffixes.ts';
import { matchesUrlFilter } from '../../../src/domain/decisions/match-url-filter.ts';
import { parseAddress } from '../../../src/domain/decisions/parse-address.ts';
import { parseUrlFilter } from '../../../src/domain/decisions/parse-url-filter.ts';

const rows = readFileSync(new URL('../../data/public-suffix-tests.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('host\t'))
  .map((line) => line.split('\t') as [string, string | undefined]);

const registered = rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '');

describe('the public suffix list’s own hosts', () => {
  test('are all there', () => {
    expect(registered.length).toBeGreaterThan(40);
  });

  test.each(registered)('%s lies under %s, however it is written', (host, domain) => {
    const address = parseAddress(`https://${host}./`);
    const canonical = parseAddress(`https://${domain}/`)?.host ?? '';
    expect(address).toBeDefined();
    expect([...hostSuffixes(address?.host ?? '', false)]).toContain(canonical);
    const { filter } = parseUrlFilter(canonical, false);
    expect(address !== undefined && filter !== undefined && matchesUrlFilter(filter, address)).toBe(true);
  });

  test.each(registered)('%s does not lie under a neighbour of %s', (host, domain) => {
    const address = parseAddress(`https://${host}/`);
    const canonical = parseAddress(`https://${domain}/`)?.host ?? '';
    const { filter } = parseUrlFilter(`x${canonical}`.replace(/^xxn--.*$/, `other.${canonical}`), false);
    expect(address !== undefined && filter !== undefined && matchesUrlFilter(filter, address)).toBe(false);
  });
});
