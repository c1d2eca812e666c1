import { expect, it } from 'vitest';
import type { CompiledDnr } from '../../../src/domain/decisions/compile-dnr.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';
import { createEnforcement, type Situation } from '../../../src/extension/access/enforcement.ts';
import type { AppliedState } from '../../../src/extension/access/rules/applied-rules.ts';
import { matchConcern } from '../../../src/domain/concerns/match-concern.ts';
import { school } from '../../domain/decisions/school.ts';

function under(policy: SchoolPolicy | undefined, more: Partial<Situation> = {}): Situation {
  return {
    policy: {
      from: policy === undefined ? 'none' : 'managed',
      faults: [],
      ...(policy === undefined ? {} : { policy, hubAddress: policy.hubAddress }),
    },
    subject: policy === undefined ? 'none' : 'blue',
    lesson: undefined,
    ...more,
  };
}

function given(first: Situation) {
  const stored = { situation: first, applied: undefined as AppliedState | undefined };
  const applied: CompiledDnr[] = [];
  const clock = { now: Date.UTC(2026, 5, 15, 10) };
  const wake = () =>
    createEnforcement({
      situation: () => Promise.resolve(stored.situation),
      hash: (text) => Promise.resolve(text),
      blockedPage: 'chrome-extension://otters/access/blocked.html',
      holdPage: 'chrome-extension://otters/access/hold.html',
      version: '1.0.0',
      rules: {
        applied: () => Promise.resolve(stored.applied),
        restoreSessionRules: () => Promise.resolve(),
        async apply(key, dnr) {
          applied.push(dnr);
          stored.applied = { key, faults: [] };
          return [];
        },
      },
      now: () => clock.now,
    });
  return { stored, applied, clock, wake };
}

const open = school({ allowedSites: ['museum.example'], blockedSites: ['gossip.example'] });

it('makes rules once for a policy, a class and a lesson, also when another worker asks', async () => {
  const { applied, wake } = given(under(open));
  expect(await wake().enforce(under(open))).toMatchObject({ changed: true, faults: [] });
  expect(await wake().enforce(under(open))).toMatchObject({ changed: false, faults: [] });
  const sorted = Object.fromEntries(Object.entries(open).toReversed()) as SchoolPolicy;
  expect(await wake().enforce(under(sorted))).toMatchObject({ changed: false, faults: [] });
  expect(applied).toHaveLength(1);
  const lesson = {
    version: 1,
    mode: 'nothing' as const,
    sent: [],
    opened: [],
    until: Date.UTC(2026, 5, 15, 11),
  };
  expect((await wake().enforce(under(open, { lesson }))).changed).toBe(true);
  expect((await wake().enforce(under(open, { subject: 'green' }))).changed).toBe(true);
});

it('makes them anew when a lesson or an exception has ended by itself', async () => {
  const lesson = {
    version: 1,
    mode: 'nothing' as const,
    sent: [],
    opened: [],
    until: Date.UTC(2026, 5, 15, 11),
  };
  const exceptions = [
    { site: 'pen-friends.example', purpose: 'letters', approver: 'head', until: '2026-06-15' },
  ];
  const situation = under(school({ exceptions }), { lesson });
  const { clock, wake } = given(situation);
  const enforcement = wake();
  await enforcement.enforce(situation);
  clock.now = Date.UTC(2026, 5, 15, 12);
  expect((await enforcement.enforce(situation)).changed).toBe(true);
  clock.now = Date.UTC(2026, 5, 16, 12);
  expect((await enforcement.enforce(situation)).changed).toBe(true);
  expect((await enforcement.enforce(situation)).changed).toBe(false);
});

it('decides in a worker that has just woken, before anything was enforced', async () => {
  const enforcement = given(under(open)).wake();
  expect(await enforcement.decideHere('https://gossip.example/')).toMatchObject({ reason: 'blocked-site' });
  expect(await enforcement.decideHere('https://museum.example/')).toMatchObject({ reason: 'approved-site' });
});

it('is in the strictest state without a policy, the hub excepted once it is known', async () => {
  const hubAddress = 'https://hub.school.example:8443';
  const nothing = under(undefined);
  const enforcement = given({ ...nothing, policy: { ...nothing.policy, hubAddress } }).wake();
  expect(await enforcement.decideHere('https://museum.example/')).toMatchObject({ reason: 'no-policy' });
  expect(await enforcement.decideHere(`${hubAddress}/`)).toMatchObject({ reason: 'always-reachable' });
  expect(await enforcement.decideHere('https://childline.org.uk/')).toMatchObject({
    reason: 'always-reachable',
  });
});

it('says where a policy needs more rules than Chrome takes', async () => {
  const many = Array.from({ length: 31_000 }, (_, at) => `site${at}.example/p?a=${at}`);
  const enforcement = given(under(open)).wake();
  const faults = await enforcement.excessesOf(under(school({ blockedSites: many })));
  expect(faults.join()).toMatch(/policy-over-limit/);
  expect(await enforcement.excessesOf(under(open))).toEqual([]);
});

it('matches the school’s own phrases', async () => {
  const phrases = [{ phrase: 'the old quarry', category: 'school' as const }];
  const enforcement = given(under(school({ concernPhrases: phrases }))).wake();
  expect(matchConcern('where is the old quarry', await enforcement.currentPhrases())).toMatchObject({
    category: 'school',
    phraseId: 'school-1',
  });
});
