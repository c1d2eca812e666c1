import { compilePolicy } from '../../src/domain/decisions/compile-policy.ts';
import { decide, decideParsed } from '../../src/domain/decisions/decide.ts';
import { parseAddress } from '../../src/domain/decisions/parse-address.ts';
import { readPolicy } from '../../src/domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../src/domain/policy/school-policy.ts';
import { searchEngines } from '../../src/domain/search/search-engines.ts';

/**
 * One decision beside `new URL()` (budget: less), for the catalogue and for a policy with 50,000 sites. Interleaved in one run, median
 * of the rounds. Run with `node test/bench/decision.bench.ts`.
 */
const rounds = 41;
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

/** What a class opens, kind by kind. */
const addressesOf = {
  'site that no list knows': Array.from(
    { length: 200 },
    (_, at) => `https://learning-${at}.school.example/topics/rivers/otters-${at}?page=2`,
  ),
  'site of a list': hosts
    .filter((_, at) => at % 250 === 0)
    .map((host) => `https://www.${host}/a/page?q=otters`),
  'engine not approved': searchEngines()
    .slice(60, 260)
    .map((engine) => `https://${engine.hosts[0] ?? 'x.example'}/search?q=otters`),
  'engine approved': Array.from({ length: 200 }, (_, at) => `https://www.google.co.uk/search?q=otter-${at}`),
};

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

let seen = 0;
const nanoseconds = (addresses: readonly string[], work: (address: string) => unknown) => {
  const before = performance.now();
  for (let repeat = 0; repeat < 20; repeat += 1)
    for (const address of addresses) if (work(address) !== null) seen += 1;
  return ((performance.now() - before) * 1e6) / (addresses.length * 20);
};

for (const [name, policy] of [
  ['catalogue', school([])],
  ['50,000 sites', school(hosts)],
] as const) {
  const compiled = compilePolicy(policy, 'blue');
  for (const [kind, addresses] of Object.entries(addressesOf)) {
    const parsed = new Map(addresses.map((address) => [address, parseAddress(address)]));
    const works = {
      'new URL()': (address: string) => new URL(address),
      'decide(address)': (address: string) => decide(address, compiled, now),
      'decideParsed(read before)': (address: string) => {
        const read = parsed.get(address);
        return read === undefined ? null : decideParsed(read, compiled, now);
      },
    };
    const times = new Map(Object.keys(works).map((work) => [work, [] as number[]]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [work, run] of Object.entries(works)) times.get(work)?.push(nanoseconds(addresses, run));
    }
    const bare = median(times.get('new URL()') ?? []);
    for (const [work, all] of times) {
      const time = median(all);
      const row = [name.padEnd(13), kind.padEnd(24), work.padEnd(26), `${time.toFixed(0).padStart(6)} ns`];
      console.log(row.join(' '), `${(time / bare).toFixed(2)} × new URL()`);
    }
  }
}
console.log(`(${seen} answers)`);
