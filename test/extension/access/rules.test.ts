import { describe, expect, it } from 'vitest';
import { compileDnr, type CompiledDnr } from '../../../src/domain/decisions/compile-dnr.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import type { DnrRule } from '../../../src/domain/decisions/dnr-rule.ts';
import { createAppliedRules, type AppliedState } from '../../../src/extension/access/rules/applied-rules.ts';
import { changeOfRules } from '../../../src/extension/access/rules/change-of-rules.ts';
import { rulesInPackage } from '../../../src/extension/access/rules/rules-in-package.ts';
import { school } from '../../domain/decisions/school.ts';
import { judgeByRules } from '../../domain/decisions/dnr-judge.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';
import { memoryRules } from '../fixtures/memory-rules.ts';

const blockedPage = 'chrome-extension://otters/access/blocked.html';
const now = Date.UTC(2026, 5, 15, 10);
const rulesFor = (keys: Record<string, unknown>, subject: 'blue' | 'red' = 'blue'): CompiledDnr =>
  compileDnr(compilePolicy(school(keys), subject), {
    blockedPage,
    holdPage: 'chrome-extension://otters/access/hold.html',
    now,
  });

function given() {
  const log: string[] = [];
  const dynamic = memoryRules('dynamic', log);
  const session = memoryRules('session', log);
  const state = memoryValue<AppliedState>();
  const keptSession = memoryValue<DnrRule[]>();
  const rules = createAppliedRules({ dynamic, session, state, keptSession, lock: memoryLock() });
  return { rules, dynamic, session, state, keptSession, log };
}

const nothingToDo = { removeRuleIds: [], replacedIds: [], addRules: [] };
const dynamicOf = ({ rules }: CompiledDnr) =>
  rules.filter(({ ruleset }) => ruleset === 'dynamic').map(({ rule }) => rule);
const idsOf = (rules: readonly { id: number }[]) => rules.map(({ id }) => id).toSorted((a, b) => a - b);

describe('rules in the package', () => {
  it('hold the strictest preset below everything that policy compiles to', () => {
    const lowest = Math.min(...rulesFor({}).rules.map(({ rule }) => rule.priority));
    for (const { priority } of rulesInPackage()) expect(priority).toBeLessThan(lowest);
  });

  it('refuse every page and leave help and sign-in open, in frames as well', () => {
    const rules = rulesInPackage();
    expect(judgeByRules(rules, 'https://example.com/')).toEqual({ action: 'block' });
    expect(judgeByRules(rules, 'https://example.com/', 'example.org')).toEqual({ action: 'block' });
    expect(judgeByRules(rules, 'https://www.childline.org.uk/')).toEqual({ action: 'allow' });
    expect(judgeByRules(rules, 'https://accounts.google.com/signin')).toEqual({ action: 'allow' });
    expect(judgeByRules(rules, 'https://childline.org.uk.example.com/')).toEqual({ action: 'block' });
  });
});

describe('rules of a policy', () => {
  it('stand as they were compiled, each in its ruleset', async () => {
    const { rules, dynamic, session } = given();
    const wanted = rulesFor({});
    expect(await rules.apply('one', wanted)).toEqual([]);
    const of = (ruleset: string) =>
      wanted.rules.filter((one) => one.ruleset === ruleset).map(({ rule }) => rule);
    expect(idsOf(dynamic.rules)).toEqual(idsOf(of('dynamic')));
    expect(idsOf(session.rules)).toEqual(idsOf(of('session')));
    expect(session.rules.length).toBeGreaterThan(0);
  });

  it('are touched only where they differ', async () => {
    const { rules, dynamic } = given();
    await rules.apply('one', rulesFor({ allowedSites: ['museum.example'] }));
    dynamic.changes.length = 0;
    await rules.apply('two', rulesFor({ allowedSites: ['museum.example', 'zoo.example'] }));
    expect(dynamic.changes).toHaveLength(1);
    expect(dynamic.changes[0]?.addRules).toHaveLength(1);
  });

  it('make strict before they open, and close before they stop to make strict', async () => {
    const { rules, log } = given();
    await rules.apply('one', rulesFor({}, 'blue'));
    expect(log).toEqual(['session added', 'dynamic changed']);
    log.length = 0;
    await rules.apply('two', rulesFor({}, 'red'));
    expect(log).toEqual(['dynamic changed', 'session removed']);
  });

  it('over a limit of Chrome leave the last good ones whole, and say the count', async () => {
    const { rules, dynamic } = given();
    await rules.apply('one', rulesFor({ allowedSites: ['museum.example'] }));
    const before = idsOf(dynamic.rules);
    const excess = { rules: [], excesses: [{ limit: 'regexRules', most: 1_000, count: 1_200 } as const] };
    expect(await rules.apply('two', excess)).toEqual(['policy-over-limit regexRules: 1200 of 1000']);
    expect(idsOf(dynamic.rules)).toEqual(before);
    expect(await rules.applied()).toMatchObject({
      key: 'two',
      faults: ['policy-over-limit regexRules: 1200 of 1000'],
    });
  });

  it('are not asked back from the browser, which would take as long as giving them to it', async () => {
    const { rules, dynamic, state } = given();
    await rules.apply('one', rulesFor({ allowedSites: ['museum.example'] }));
    dynamic.read = () => Promise.reject(new Error('asked back'));
    await rules.apply('two', rulesFor({ allowedSites: ['zoo.example'] }));
    await rules.apply('three', rulesFor({ blockedSites: ['gossip.example'] }, 'red'));
    expect(dynamic.rules.map(({ id }) => String(id)).toSorted()).toEqual(
      Object.keys(state.value?.standing ?? {}).toSorted(),
    );
    expect(
      changeOfRules(dynamic.rules, dynamicOf(rulesFor({ blockedSites: ['gossip.example'] }, 'red'))),
    ).toEqual(nothingToDo);
  });

  it('are read by a worker whose predecessor died in the middle of a change', async () => {
    const { rules, dynamic, state } = given();
    await rules.apply('one', rulesFor({ allowedSites: ['museum.example'] }));
    const replace = dynamic.replace.bind(dynamic);
    dynamic.replace = async (change) => {
      await replace(change);
      throw new Error('the worker died');
    };
    await expect(rules.apply('two', rulesFor({}, 'red'))).rejects.toThrow('the worker died');
    expect(state.value).toBeUndefined();
    dynamic.replace = replace;
    const wanted = rulesFor({ blockedSites: ['gossip.example'] });
    expect(await rules.apply('three', wanted)).toEqual([]);
    expect(changeOfRules(dynamic.rules, dynamicOf(wanted))).toEqual(nothingToDo);
  });

  it('that were refused are tried again with the next change', async () => {
    const { rules, dynamic } = given();
    const wanted = rulesFor({ blockedSites: ['q.example?a=1'] });
    const bad = wanted.rules.find(({ reason }) => reason.includes('q.example'))?.rule.id ?? 0;
    dynamic.refuse(bad);
    await rules.apply('one', wanted);
    expect(idsOf(dynamic.rules)).not.toContain(bad);
    expect(await rules.apply('two', wanted)).toHaveLength(1);
  });

  it('that the browser refuses are left out one by one, and named', async () => {
    const { rules, dynamic } = given();
    const wanted = rulesFor({ allowedSites: ['museum.example'], blockedSites: ['q.example?a=1'] });
    const bad = wanted.rules.find(({ reason }) => reason.includes('q.example')) ?? wanted.rules[0];
    dynamic.refuse(bad?.rule.id ?? 0);
    const faults = await rules.apply('one', wanted);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^rule-refused /);
    expect(dynamic.rules).toHaveLength(
      wanted.rules.filter(({ ruleset }) => ruleset === 'dynamic').length - 1,
    );
  });

  it('that rewrite are back before policy has been read, at every start of the browser', async () => {
    const first = given();
    await first.rules.apply('one', rulesFor({}));
    const next = given();
    next.keptSession.value = first.keptSession.value;
    await next.rules.restoreSessionRules();
    expect(idsOf(next.session.rules)).toEqual(idsOf(first.session.rules));
    next.session.changes.length = 0;
    await next.rules.restoreSessionRules();
    expect(next.session.changes).toEqual([]);
  });

  it('are the same whatever order the browser gives their keys in', () => {
    const wanted = rulesFor({}).rules.map(({ rule }) => rule);
    const present = wanted.map((rule) => Object.fromEntries(Object.entries(rule).toReversed()) as DnrRule);
    expect(changeOfRules(present, wanted)).toEqual({ removeRuleIds: [], replacedIds: [], addRules: [] });
  });
});
