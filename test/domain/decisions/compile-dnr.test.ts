import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDnr } from '../../../src/domain/decisions/compile-dnr.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import type { PolicySubject } from '../../../src/domain/decisions/compiled-policy.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import { dnrBands, dnrPriority, mostPriority } from '../../../src/domain/decisions/dnr-rule.ts';
import { lessonModes, type Lesson } from '../../../src/domain/decisions/lesson.ts';
import { parseUrlFilter } from '../../../src/domain/decisions/parse-url-filter.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';
import { categories } from '../../../src/domain/categories/categories.ts';
import { mostRegexCost, regexCost } from '../../../src/domain/decisions/regex-cost.ts';
import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';
import { judgeByRules } from './dnr-judge.ts';
import { classesWith, school } from './school.ts';

const now = Date.UTC(2026, 5, 15, 10);
const blockedPage = 'chrome-extension://otters/blocked.html';
const holdPage = 'chrome-extension://otters/hold.html';

function compiledFor(policy: SchoolPolicy | undefined, subject: PolicySubject, lesson?: Lesson) {
  const compiled = compilePolicy(policy, subject, lesson);
  const { rules, excesses } = compileDnr(compiled, { blockedPage, holdPage, now });
  expect(excesses).toEqual([]);
  return { compiled, rules: rules.map(({ rule }) => rule) };
}

const policy = school({
  allowedSites: [
    'bbc.co.uk',
    'museum.example',
    '.exact.example',
    'encyclopedia.example/wiki',
    'video.example/watch?v=AbC',
    '192.0.2.7',
  ],
  blockedSites: [
    'bbc.co.uk/sport',
    'gossip.example',
    'https://secure.example',
    'ports.example:8080',
    'q.example?a=1&b=2',
    '.museum.example/shop',
  ],
  exceptions: [{ site: 'discord.com', purpose: 'a visiting author', approver: 'head', until: '2026-07-22' }],
});

const addresses = [
  'https://www.bbc.co.uk/bitesize',
  'https://www.bbc.co.uk/sport/football',
  'https://bbc.co.uk./sport',
  'https://otter:secret@www.bbc.co.uk:8443/sport',
  'https://museum.example/',
  'https://museum.example/shop',
  'https://www.museum.example/shop',
  'https://exact.example/',
  'https://exact.example.:8443/',
  'https://www.exact.example/',
  'https://encyclopedia.example/wiki/Otter',
  'https://encyclopedia.example/talk',
  'https://video.example/watch?v=AbC',
  'https://video.example/watch?v=abc',
  'https://video.example/watch?list=1&v=AbC#t=3',
  'https://video.example/watch?v=AbC&v=other',
  'https://video.example/watch?v=other&v=AbC',
  'http://192.0.2.7/',
  'http://192.0.2.8/',
  'http://[2001:db8::7]/',
  'https://gossip.example/',
  'https://GOSSIP.example./x',
  'https://www.bbc.co.uk@gossip.example/',
  'https://secure.example/',
  'http://secure.example/',
  'http://ports.example:8080/x',
  'http://ports.example/x',
  'https://q.example/?b=2&a=1',
  'https://q.example/?c=3&a=1&x&b=2#z',
  'https://q.example/?a=1',
  'https://unknown.example/a?q=otters#x',
  'https://discord.com/channels',
  'https://hub.otterbourne.example:8443/',
  'https://hub.otterbourne.example/',
  'https://www.childline.org.uk/',
  'https://accounts.google.com/signin',
  'https://docs.google.com/document/d/1/edit',
  'https://classroom.google.com/',
  'https://en.wikipedia.org/w/index.php?search=otter',
  'https://searx.garden.example/search?q=x',
  ...categories().flatMap(({ hosts, except }) =>
    [...hosts.slice(0, 12), ...except.slice(0, 5)].map((host) => `https://www.${host}/`),
  ),
  ...searchEngines().flatMap((engine) => {
    const host = engine.hosts[0];
    const results = engine.resultsAddress.replace('{query}', 'otters');
    return host === undefined ? [] : [`https://${host}/`, results, `https://${host}/about/otters`];
  }),
];

function expectEqual(address: string, { compiled, rules }: ReturnType<typeof compiledFor>): void {
  const decision = decide(address, compiled, now);
  const outcome = judgeByRules(rules, address);
  // The page that holds it asks `decide`.
  if (outcome.action === 'hold') return;
  if (decision.action === 'rewrite') {
    // A search is never closed for being rewritten: where rules do not rewrite, they let it through to be rewritten.
    expect(`${outcome.action} ${address}`).not.toBe(`block ${address}`);
    return;
  }
  // Made strict first, then refused: the same end, before anything is asked.
  const end =
    outcome.action === 'rewrite' && decision.action === 'block'
      ? judgeByRules(rules, outcome.target)
      : outcome;
  expect(`${end.action} ${address}`).toBe(`${decision.action} ${address}`);
}

describe('rules and decisions', () => {
  test.each(['red', 'green', 'blue', 'purple', 'grey', 'staff', 'none'] as const)(
    'are equal for class %s',
    (subject) => {
      const both = compiledFor(policy, subject);
      for (const address of addresses) expectEqual(address, both);
    },
  );

  test('are equal without a policy', () => {
    const both = compiledFor(undefined, 'none');
    for (const address of addresses) expectEqual(address, both);
  });

  test.each(lessonModes)('are equal in a lesson of mode %s', (mode) => {
    const sent = [
      'museum.example',
      'encyclopedia.example/wiki/Otter',
      'https://unknown.example/a',
      'gossip.example',
    ];
    const lesson: Lesson = { version: 7, mode, sent, opened: ['river.example'], until: now + 1 };
    for (const subject of ['red', 'green', 'blue'] as const) {
      const both = compiledFor(policy, subject, lesson);
      for (const address of [...addresses.slice(0, 42), 'https://river.example/']) expectEqual(address, both);
    }
  });

  test('are equal inside frames', () => {
    const { compiled, rules } = compiledFor(policy, 'green');
    for (const [address, frameOf] of [
      ['https://cse.google.com/cse/element/v1?q=x', 'www.kiddle.co'],
      ['https://cse.google.com/cse/element/v1?q=x', 'www.bbc.co.uk'],
      ['https://unknown.example/', 'www.kiddle.co'],
    ] as const) {
      expect(judgeByRules(rules, address, frameOf).action).toBe(
        decide(address, compiled, now, frameOf).action,
      );
    }
  });

  test('are equal for any lists in Chrome’s format', () => {
    const host = fc.constantFrom(
      'otter.example',
      'www.otter.example',
      'a.www.otter.example',
      'vole.example',
      '*',
    );
    const entry = fc
      .tuple(
        fc.constantFrom('', '', 'http://', 'https://'),
        fc.constantFrom('', '', '.'),
        host,
        fc.constantFrom('', '', ':8080', ':443', ':80'),
        fc.constantFrom('', '', '/', '/a', '/a/b', '/a+b(c)'),
        fc.constantFrom('', '', '?x=1', '?x=1&y=2', '?x*', '?x'),
      )
      .map((parts) => parts.join(''))
      .filter((text) => parseUrlFilter(text, false).filter !== undefined);
    const address = fc
      .tuple(
        fc.constantFrom('http://', 'https://', 'https://u:p@'),
        host.filter((name) => name !== '*'),
        fc.constantFrom('', '.', ':8080', ':443', ':80'),
        fc.constantFrom('/', '/a', '/a/b', '/a+b(c)', '/x/a'),
        fc.constantFrom('', '?x=1', '?y=2&x=1', '?xy', '?x', '?z=1', '?x=12'),
        fc.constantFrom('', '#x=1', '#a?x'),
      )
      .map((parts) => new URL(parts.join('')).href);
    const entries = fc.array(entry, { maxLength: 6 });
    fc.assert(
      fc.property(
        entries,
        entries,
        fc.constantFrom('grey', 'blue', 'red'),
        fc.array(address, { maxLength: 4 }),
        (blockedSites, allowedSites, colour, texts) => {
          const both = compiledFor(school({ blockedSites, allowedSites }), colour);
          for (const text of texts) expectEqual(text, both);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});

describe('the rules', () => {
  test('rank as decisions do: one table', () => {
    expect(dnrBands).toEqual([
      'default',
      'ip-address',
      'allowed-category',
      'foreign-letters',
      'openable-category',
      'teacher-opening',
      'closed-category',
      'approved-engine',
      'sites',
      'closed-engine',
      'needed-by-engine',
      'exception',
      'safe-search',
      'lesson',
      'lesson-opening',
      'nested-address',
      'decided-open',
      'always-reachable',
    ]);
    expect(dnrPriority('default', 0)).toBeGreaterThan(1);
    expect(dnrPriority('sites', 999_999_999)).toBeLessThan(dnrPriority('closed-engine', 0));
    expect(dnrPriority('always-reachable', 999_999_999)).toBeLessThanOrEqual(mostPriority);
  });

  test('are few, with long lists of hosts', () => {
    const hosts = Array.from({ length: 50_000 }, (_, at) => `site-${at}.example`);
    const { rules } = compiledFor(school({ blockedSites: hosts }), 'blue');
    expect(rules.length).toBeLessThan(300);
    expect(Math.max(...rules.map((rule) => rule.condition.requestDomains?.length ?? 0))).toBe(50_000);
  });

  test('name only hosts that Chrome matches', () => {
    for (const { condition } of compiledFor(policy, 'blue').rules) {
      for (const domain of [
        ...(condition.requestDomains ?? []),
        ...(condition.excludedRequestDomains ?? []),
      ]) {
        expect(domain).toMatch(/^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:]+\]$/);
      }
    }
  });

  test('keep their numbers when a host is added, and none has the number of another', () => {
    const before = compiledFor(school({ blockedSites: ['gossip.example'] }), 'blue').rules;
    const after = compiledFor(school({ blockedSites: ['gossip.example', 'rumour.example'] }), 'blue').rules;
    expect(after.map((rule) => rule.id)).toEqual(before.map((rule) => rule.id));
    expect(after.filter((rule, at) => JSON.stringify(rule) !== JSON.stringify(before[at]))).toHaveLength(1);
    expect(new Set(after.map((rule) => rule.id)).size).toBe(after.length);
  });

  test('that rewrite stand in a ruleset of their own, or one that changes nothing would hide the others', () => {
    const { rules } = compileDnr(compilePolicy(policy, 'blue'), { blockedPage, holdPage, now });
    expect(rules.some(({ ruleset }) => ruleset === 'session')).toBe(true);
    for (const { rule, ruleset } of rules) {
      const rewrites = rule.action.type === 'redirect' && rule.action.redirect.transform !== undefined;
      expect(ruleset).toBe(rewrites ? 'session' : 'dynamic');
    }
  });

  test('each say why they are there', () => {
    for (const { reason } of compileDnr(compilePolicy(policy, 'blue'), { blockedPage, holdPage, now })
      .rules) {
      expect(reason.length).toBeGreaterThan(5);
    }
  });

  test('are all within what Chrome takes of one expression', () => {
    const engines = Object.keys(approvableEngines);
    const everything = school({
      classes: classesWith('blue', { approvedEngines: engines }),
      allowedSites: [`a.example/${'x'.repeat(200)}`],
    });
    const { rules } = compiledFor(everything, 'blue');
    for (const { condition } of rules)
      expect(regexCost(condition.regexFilter ?? '')).toBeLessThanOrEqual(mostRegexCost);
  });

  test('see whatever can show a page inside another: frames, and what object and embed show', () => {
    const { rules } = compiledFor(school({ blockedSites: ['gossip.example'] }), 'blue');
    const parts = rules.map(({ condition }) =>
      condition.resourceTypes.filter((type) => type !== 'main_frame'),
    );
    expect(parts).toEqual(rules.map(() => ['sub_frame', 'object']));
  });

  test('say very many and very long paths as plain patterns', () => {
    const blockedSites = [
      ...Array.from({ length: 1_200 }, (_, at) => `otter.example/page-${at}/`),
      `otter.example/${'x'.repeat(300)}`,
    ];
    const both = compiledFor(school({ blockedSites }), 'blue');
    for (const path of ['page-7/a', 'page-1199/', 'page-1200/', 'x'.repeat(300), 'x'.repeat(299)]) {
      expectEqual(`https://www.otter.example/${path}`, both);
      expect(judgeByRules(both.rules, `https://www.otter.example.:8443/${path}`).action).toBe('hold');
    }
  });

  test('of a policy over a limit of Chrome are refused with the count', () => {
    const blockedSites = Array.from({ length: 1_200 }, (_, at) => `otter.example/?page=${at}`);
    const { excesses } = compileDnr(compilePolicy(school({ blockedSites }), 'blue'), {
      blockedPage,
      holdPage,
      now,
    });
    expect(excesses.map(({ limit, most }) => ({ limit, most }))).toEqual([
      { limit: 'regexRules', most: 1_000 },
    ]);
    expect(excesses[0]?.count).toBeGreaterThan(1_200);
  });
});
