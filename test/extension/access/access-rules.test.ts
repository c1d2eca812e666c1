import { describe, expect, it } from 'vitest';
import {
  accessRules,
  isRefused,
  rulesInPackage,
  type AccessRule,
} from '../../../src/extension/access/access-rules.ts';
import { reconcileRules } from '../../../src/extension/access/reconcile-rules.ts';

const page = 'chrome-extension://id/access/blocked.html';
const policy = {
  schoolName: 'Test school',
  hubAddress: 'https://hub.example:8443',
  enrolmentKey: 'k'.repeat(32),
  deviceNumber: { source: 'policy' as const, number: 14 },
  classes: [],
};
const none = { from: 'none' as const, faults: [] };
const highest = (rules: AccessRule[]) => Math.max(...rules.map(({ priority }) => priority));

describe('access rules', () => {
  it('close the web from the package alone, but for help and sign-in', () => {
    const [closing, open] = rulesInPackage();
    expect(closing?.action.type).toBe('redirect');
    expect(open?.condition.requestDomains).toContain('childline.org.uk');
    expect(open?.priority).toBeGreaterThan(closing?.priority ?? Infinity);
  });

  it('open the web under a valid policy, above everything that closes it', () => {
    const rules = accessRules({ from: 'managed', policy, hubAddress: policy.hubAddress, faults: [] }, page);
    expect(rules.map(({ action }) => action.type)).toEqual(['allow']);
    expect(highest(rules)).toBeGreaterThan(highest(accessRules(none, page)));
  });

  it('keep the hub open in the strictest state once it is known', () => {
    const rules = accessRules({ ...none, hubAddress: policy.hubAddress }, page);
    expect(rules.map(({ action }) => action.type)).toEqual(['redirect', 'allow']);
    expect(rules[1]?.condition.requestDomains).toEqual(['hub.example']);
  });

  it('all name the top frame, without which they would match nothing', () => {
    for (const rule of [...rulesInPackage(), ...accessRules(none, page)]) {
      expect(rule.condition.resourceTypes).toEqual(['main_frame']);
    }
  });

  it('decide for one address as they do in the browser', () => {
    expect(isRefused('https://example.com/', none)).toBe(true);
    expect(isRefused('https://www.childline.org.uk/get-support/', none)).toBe(false);
    expect(isRefused('https://childline.org.uk.example.com/', none)).toBe(true);
    expect(isRefused('https://hub.example:1/', { ...none, hubAddress: policy.hubAddress })).toBe(false);
    expect(isRefused('https://example.com/', { from: 'managed', policy, faults: [] })).toBe(false);
  });

  it('are replaced in one step, and only where they differ', async () => {
    let present = accessRules(none, page);
    const changes: { removeRuleIds: number[]; addRules: AccessRule[] }[] = [];
    const store = {
      read: () =>
        Promise.resolve(
          present.map((rule) => Object.fromEntries(Object.entries(rule).reverse()) as AccessRule),
        ),
      replace: (change: (typeof changes)[number]) => {
        changes.push(change);
        present = [...present.filter(({ id }) => !change.removeRuleIds.includes(id)), ...change.addRules];
        return Promise.resolve();
      },
    };
    await reconcileRules(store, accessRules(none, page));
    expect(changes).toEqual([]);
    const wanted = accessRules({ from: 'managed', policy, faults: [] }, page);
    await reconcileRules(store, wanted);
    expect(changes).toHaveLength(1);
    expect(present).toEqual(wanted);
  });
});
