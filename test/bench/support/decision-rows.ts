import { concernPhrases } from '../../../src/domain/concerns/concern-phrases.ts';
import { concernOfSearch } from '../../../src/domain/concerns/concern-of-search.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide, decideParsed } from '../../../src/domain/decisions/decide.ts';
import { parseAddress } from '../../../src/domain/decisions/parse-address.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';

const now = Date.UTC(2026, 5, 1);

const hosts = Array.from(
  { length: 50_000 },
  (_, at) => `site-${at}.${['example', 'test', 'invalid'][at % 3]}`,
);

const school = (blockedSites: string[]): SchoolPolicy => {
  const { policy } = readPolicy({
    schoolName: 'Otterbourne Brook Primary',
    hubAddress: 'https://hub.otterbourne.example:8443',
    enrolmentKey: 'k'.repeat(40),
    deviceNumber: { source: 'asset-id' },
    classes: [{ colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true }],
    allowedSites: ['museum.example', 'encyclopedia.example/wiki'],
    blockedSites,
  });
  if (policy === undefined) throw new Error('the policy of the benchmark is not valid');
  return policy;
};
/** Texts in one piece, as they come from a browser or a file. */
const many = (addressOf: (at: number) => string) =>
  JSON.parse(JSON.stringify(Array.from({ length: 200 }, (_, at) => addressOf(at)))) as string[];
const words = ['otters', 'how+do+volcanoes+work', 'roman+baths+facts+for+kids', 'times+tables+game'];
const worries = ['how+to+kill+myself', 'i+want+to+die', 'someone+online+asked+me+for+a+picture'];
const strictPage = 'https://www.google.co.uk/search?udm=14&safe=active&ssui=on&q=';

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

let seen = 0;
const nanoseconds = (addresses: readonly string[], work: (address: string) => unknown) => {
  const before = performance.now();
  for (let repeat = 0; repeat < 20; repeat += 1)
    for (const address of addresses) if (work(address) !== null) seen += 1;
  return ((performance.now() - before) * 1e6) / (addresses.length * 20);
};

/**
 * One decision beside `new URL()` (budget: less), for the catalogue and for a policy with 50,000 sites. All kinds in turn, median of
 * the rounds.
 */
export function decisionRows(rounds: number): string[] {
  const catalogue = compilePolicy(school([]), 'blue');
  const fiftyThousand = compilePolicy(school(hosts), 'blue');
  const phrases = concernPhrases();

  // What a class opens, kind by kind.
  const kinds = [
    {
      kind: 'open site',
      compiled: catalogue,
      addresses: many((at) => `https://learning-${at}.school.example/topics/rivers/otters-${at}?page=2`),
    },
    {
      kind: 'closed site (category)',
      compiled: catalogue,
      addresses: many((at) => `https://www.facebook.com/groups/otters-${at}`),
    },
    {
      kind: 'engine not approved',
      compiled: catalogue,
      addresses: searchEngines()
        .slice(60, 260)
        .map((engine) => `https://${engine.hosts[0] ?? 'x.example'}/search?q=otters`),
    },
    {
      kind: 'engine results page, made strict',
      compiled: catalogue,
      addresses: many((at) => `https://www.google.co.uk/search?q=${words[at % words.length]}-${at}`),
    },
    {
      kind: 'engine results page, strict',
      compiled: catalogue,
      addresses: many((at) => `${strictPage}${words[at % words.length]}-${at}`),
    },
    {
      kind: 'its words, no concern',
      compiled: catalogue,
      addresses: many((at) => `${strictPage}${words[at % words.length]}-${at}`),
      searches: true,
    },
    {
      kind: 'its words, a concern',
      compiled: catalogue,
      addresses: many((at) => `${strictPage}${worries[at % worries.length]}+${at}`),
      searches: true,
    },
    {
      kind: 'nested address',
      compiled: catalogue,
      addresses: many((at) => `https://www.google.co.uk/url?q=https://museum.example/otters-${at}&sa=D`),
    },
    {
      kind: '50,000 entries, hit',
      compiled: fiftyThousand,
      addresses: many((at) => `https://www.${hosts[at * 250]}/a/page?q=otters`),
    },
    {
      kind: '50,000 entries, miss',
      compiled: fiftyThousand,
      addresses: many((at) => `https://learning-${at}.school.example/topics/rivers/otters-${at}?page=2`),
    },
  ];

  const jobs = kinds.map(({ kind, compiled, addresses, searches = false }) => {
    const parsed = new Map(addresses.map((address) => [address, parseAddress(address)]));
    const works: Record<string, (address: string) => unknown> = searches
      ? {
          'new URL()': (address) => new URL(address),
          'concern of its words': (address) => concernOfSearch(address, compiled, phrases),
        }
      : {
          'new URL()': (address) => new URL(address),
          'decide(address)': (address) => decide(address, compiled, now),
          'decideParsed(read before)': (address) => {
            const read = parsed.get(address);
            return read === undefined ? null : decideParsed(read, compiled, now);
          },
        };
    const times = new Map(Object.keys(works).map((work) => [work, [] as number[]]));
    return { kind, addresses, works, times };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { addresses, works, times } of jobs) {
      for (const [work, run] of Object.entries(works)) times.get(work)?.push(nanoseconds(addresses, run));
    }
  }
  const rows: string[] = [];
  for (const { kind, times } of jobs) {
    const bare = median(times.get('new URL()') ?? []);
    for (const [work, all] of times) {
      const time = median(all);
      const row = [kind.padEnd(33), work.padEnd(26), `${time.toFixed(0).padStart(6)} ns`];
      rows.push(`${row.join(' ')} ${(time / bare).toFixed(2)} × new URL()`);
    }
  }
  return [...rows, `(${seen} answers)`];
}
