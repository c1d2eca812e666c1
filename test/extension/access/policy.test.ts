import { describe, expect, it } from 'vitest';
import {
  judgePolicy,
  type KeptPolicy,
  type PolicyInForce,
} from '../../../src/extension/access/policy-in-force.ts';
import { createPolicyKeeper, type ToldHealth } from '../../../src/extension/access/policy-keeper.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

const good = {
  schoolName: 'Test school',
  hubAddress: 'https://hub.example',
  enrolmentKey: 'k'.repeat(32),
  deviceNumber: { source: 'policy' as const, number: 14 },
  classes: [{ colour: 'blue' as const, name: 'Kestrels', keyStage: 'ks1' as const }],
};
const bad = { ...good, hubAddress: 'http://elsewhere.example' };

describe('the policy in force', () => {
  it('is none at all, the strictest state, until there has been a good one', () => {
    expect(judgePolicy('managed', {}, undefined)).toEqual({ from: 'none', faults: [] });
    const broken = judgePolicy('managed', { ...good, enrolmentKey: 'short' }, undefined);
    expect(broken).toMatchObject({ from: 'none', hubAddress: 'https://hub.example' });
    expect(broken.policy).toBeUndefined();
    expect(broken.faults).toEqual(['policy-value-invalid enrolmentKey']);
  });

  it('is the managed one when that is good', () => {
    expect(judgePolicy('managed', good, undefined)).toMatchObject({
      from: 'managed',
      policy: good,
      faults: [],
    });
  });

  it('stays the last good one when the answer is empty, and when it is no good', () => {
    expect(judgePolicy('managed', {}, good)).toMatchObject({ from: 'last-good', policy: good, faults: [] });
    expect(judgePolicy('managed', bad, good)).toMatchObject({
      from: 'last-good',
      hubAddress: good.hubAddress,
      faults: ['policy-value-invalid hubAddress'],
    });
  });

  it('never carries more faults, or longer ones, than the event takes', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${'x'.repeat(300)}${i}`, 1]));
    const { faults } = judgePolicy('managed', many, undefined);
    expect(faults).toHaveLength(20);
    expect(faults.every((fault) => fault.length <= 200)).toBe(true);
  });
});

describe('keeping policy', () => {
  function given(answers: Record<string, unknown>[], over: { limit?: string[]; faults?: string[] } = {}) {
    const lastGood = memoryValue<KeptPolicy>();
    const applied: PolicyInForce[] = [];
    const health: string[] = [];
    const told: string[] = [];
    const keeper = createPolicyKeeper({
      source: () => Promise.resolve({ name: 'managed', read: () => Promise.resolve(answers.shift() ?? {}) }),
      lastGood,
      told: memoryValue<ToldHealth>(),
      lock: memoryLock(),
      excessesOf: () => Promise.resolve(over.limit ?? []),
      async apply(policy) {
        applied.push(policy);
        return { facts: undefined, faults: over.faults ?? [] };
      },
      async tellHealth(policy) {
        health.push(policy.from);
        told.push(...policy.faults);
      },
    });
    return { keeper, lastGood, applied, health, told };
  }

  it('acts on the last good policy at once, without waiting for the source', async () => {
    const { keeper, applied } = given([good, {}]);
    await keeper.refresh(false);
    await keeper.refresh(false);
    expect(applied.map(({ from }) => from)).toEqual(['none', 'managed', 'last-good', 'last-good']);
    expect((await keeper.current()).policy).toEqual(good);
  });

  it('tells staff when the state or its faults change, once, and not while the source is waking up', async () => {
    const { keeper, health, lastGood } = given([{}, good, good, {}, bad, bad]);
    await keeper.refresh(false);
    expect(health).toEqual([]);
    await keeper.refresh(true);
    await keeper.refresh(true);
    await keeper.refresh(false);
    expect(health).toEqual(['managed']);
    await keeper.refresh(true);
    await keeper.refresh(true);
    expect(health).toEqual(['managed', 'last-good']);
    expect(lastGood.value?.policy).toEqual(good);
  });

  it('says that there is no policy once one should have come', async () => {
    const { keeper, health } = given([{}, {}]);
    await keeper.refresh(false);
    await keeper.refresh(true);
    expect(health).toEqual(['none']);
  });

  it('refuses a policy that goes over a limit of Chrome as a whole, and says the count', async () => {
    const limit: string[] = [];
    const { keeper, lastGood, applied, told } = given([good, { ...good, schoolName: 'Huge' }], { limit });
    await keeper.refresh(true);
    limit.push('policy-over-limit regexRules: 1200 of 1000');
    await keeper.refresh(true);
    expect(lastGood.value?.policy).toEqual(good);
    expect(applied.at(-1)).toMatchObject({ from: 'last-good', policy: good });
    expect(told).toEqual(limit);
  });

  it('tells staff what of a policy could not be applied', async () => {
    const { keeper, told } = given([good], { faults: ['rule-refused blockedSites: q.example'] });
    await keeper.refresh(true);
    expect(told).toEqual(['rule-refused blockedSites: q.example']);
  });
});
