import { afterAll, beforeAll, expect, it } from 'vitest';
import { categories } from '../../src/domain/categories/categories.ts';
import type { CompiledPolicy } from '../../src/domain/decisions/compiled-policy.ts';
import { compilePolicy } from '../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../src/domain/decisions/decide.ts';
import type { DnrRule } from '../../src/domain/decisions/dnr-rule.ts';
import { searchEngines } from '../../src/domain/search/search-engines.ts';
import { rulesRewriteTo } from '../../src/extension/access/navigation/rules-rewrite.ts';
import { transformed } from '../domain/decisions/dnr-judge.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';
import { heldAddresses, visitedAddresses } from './support/visited-addresses.ts';

// An unpacked extension: only there does Chromium say which rule an address would meet.
let room: GuardedChromebook;
const classes = [{ colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true }];
const lists = {
  allowedSites: [
    'museum.example',
    'https://encyclopedia.example/wiki',
    'video.example/watch?v=AbC',
    '.exact.example',
  ],
  blockedSites: [
    'gossip.example',
    'encyclopedia.example/wiki/Special:Random',
    'q.example?a=1&b=2',
    'ports.example:8080',
  ],
};

beforeAll(async () => {
  room = await startGuardedChromebook({ classes, ...lists }, { policySource: 'development' });
});
afterAll(() => room.close());

const hosts = [
  ...searchEngines().flatMap((engine) => engine.hosts),
  ...categories().flatMap((category) => [...category.hosts]),
  'gossip.example',
  'encyclopedia.example',
  'museum.example',
  'exact.example',
  'www.exact.example',
  'video.example',
  'q.example',
  'ports.example',
  'unknown.example',
];
const ends = [
  '/',
  '/search?q=otters',
  ':8080/wiki/Special:Random?a=1&b=2',
  './watch?v=AbC',
  '/settings/ai?safe=off',
];
const addresses = [
  ...visitedAddresses.filter((address) => /^https?:/.test(address)),
  ...heldAddresses,
  ...hosts.flatMap((host) => ends.map((end) => `https://${host}${end}`)),
].map((address) => new URL(address).href);

type Outcome = 'allow' | 'block' | 'rewrite';

function expected(address: string, compiled: CompiledPolicy, frameOf?: string): Outcome | undefined {
  const decision = decide(address, compiled, Date.now(), frameOf);
  if (decision.action === 'rewrite' && !rulesRewriteTo(address, decision.target, compiled)) return undefined;
  return decision.action;
}

async function matched(
  type: 'main_frame' | 'sub_frame',
  initiator?: string,
): Promise<(DnrRule | undefined)[]> {
  const worker = await room.chromebook.worker();
  const ids = await worker.evaluate(
    async (urls, resource, from) => {
      const resources = chrome.declarativeNetRequest.ResourceType;
      const found: (number | undefined)[] = [];
      for (const url of urls) {
        const { matchedRules } = await chrome.declarativeNetRequest.testMatchOutcome({
          url,
          type: resource === 'main_frame' ? resources.MAIN_FRAME : resources.SUB_FRAME,
          ...(from === undefined ? {} : { initiator: from }),
        });
        found.push(matchedRules[0]?.ruleId);
      }
      return found;
    },
    addresses,
    type,
    initiator,
  );
  const rules = await worker.evaluate(async () => [
    ...(await chrome.declarativeNetRequest.getDynamicRules()),
    ...(await chrome.declarativeNetRequest.getSessionRules()),
  ]);
  const byId = new Map(rules.map((rule) => [rule.id, rule as unknown as DnrRule]));
  return ids.map((id) => (id === undefined ? undefined : byId.get(id)));
}

function outcomeOf(rule: DnrRule | undefined, address: string): Outcome | 'none' | 'hold' {
  if (rule === undefined) return 'none';
  if (rule.action.type === 'allow') return 'allow';
  const { transform, regexSubstitution } = rule.action.redirect;
  if (regexSubstitution?.includes('/hold.html') === true) return 'hold';
  if (transform === undefined) return 'block';
  return transformed(new URL(address), transform) === address ? 'allow' : 'rewrite';
}

it.each([
  ['a page', 'main_frame', undefined],
  ['a frame of an open page', 'sub_frame', 'open.example'],
] as const)('rules and decide agree on thousands of addresses, for %s', async (_what, type, frameOf) => {
  const compiled = compilePolicy(room.policy(), 'blue');
  const rules = await matched(type, frameOf === undefined ? undefined : `https://${frameOf}`);
  let compared = 0;
  let rewrittenFirst = 0;
  let held = 0;
  const wrong = addresses.flatMap((address, at) => {
    const wanted = expected(address, compiled, frameOf);
    if (wanted === undefined) return [];
    const outcome = outcomeOf(rules[at], address);
    // Chromium rewrites first and asks the rules again: the refusal comes with the next step, as real navigation shows.
    if (outcome === 'rewrite' && wanted === 'block') {
      rewrittenFirst += 1;
      return [];
    }
    // The page that holds it asks decide.
    if (outcome === 'hold') {
      held += 1;
      return [];
    }
    compared += 1;
    return outcome === wanted ? [] : [`${address}: ${outcome}, decide says ${wanted}`];
  });
  console.log(
    `${compared} of ${addresses.length} addresses compared; ${rewrittenFirst} rewritten before they are refused, ${held} held`,
  );
  expect(compared).toBeGreaterThan(3_000);
  expect(rewrittenFirst).toBeLessThan(compared / 50);
  expect(held).toBeLessThan(compared / 50);
  expect(wrong).toEqual([]);
});
