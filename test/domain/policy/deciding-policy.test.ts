import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import { decidingPart, decidingPolicy, policyOfPart } from '../../../src/domain/policy/deciding-policy.ts';
import { policyFingerprint } from '../../../src/domain/policy/policy-fingerprint.ts';
import { rawPolicyOfText } from '../../../src/domain/policy/raw-policy-of-text.ts';
import { classesWith, otterbourne, school } from '../decisions/school.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
const fingerprint = (keys: Record<string, unknown>) => policyFingerprint(decidingPart(school(keys)), hash);

describe('the part of a policy that decides', () => {
  const whole = school({
    allowedSites: ['castle.example'],
    staffAccounts: ['office@school.example'],
    chromeosFake: { assetId: 'LD-014', session: 'user' },
    classes: classesWith('red', { accounts: ['reception@school.example'] }),
  });

  it('carries no key, no code, no account and no number', () => {
    const text = JSON.stringify(decidingPart(whole));
    for (const secret of [otterbourne.enrolmentKey, 'office@', 'reception@', 'LD-014', 'asset-id']) {
      expect(text).not.toContain(secret);
    }
    expect(decidingPolicy.parse(JSON.parse(text))).toEqual(decidingPart(whole));
  });

  it('decides as the whole does', () => {
    const part = policyOfPart(decidingPart(whole));
    for (const address of [
      'https://castle.example/',
      'https://river.example/',
      'https://www.google.com/search?q=x',
    ]) {
      for (const colour of ['red', 'green', 'blue', 'grey'] as const) {
        const of = (policy: typeof whole) => decide(address, compilePolicy(policy, colour), 0);
        expect(of(part)).toEqual(of(whole));
      }
    }
  });
});

describe('the fingerprint of a policy', () => {
  it('is the same on every Chromebook, in whatever order the browser has the keys', () => {
    const numbered = { deviceNumber: { source: 'policy', number: 14 }, enrolmentKey: 'z'.repeat(40) };
    expect(fingerprint(numbered)).toBe(fingerprint({}));
    expect(
      fingerprint({
        classes: otterbourne.classes.map((one) => Object.fromEntries(Object.entries(one).toReversed())),
      }),
    ).toBe(fingerprint({}));
  });

  it('is another one when one more site is open', () => {
    expect(fingerprint({ allowedSites: ['castle.example'] })).not.toBe(fingerprint({}));
  });
});

describe('the text of a policy', () => {
  const plain = { schoolName: 'A school', classes: [] };

  it('is read as the object, as the Admin console has it, and inside Chrome’s own file', () => {
    const wrapped = { schoolName: { Value: 'A school' }, classes: { Value: [] } };
    const inChrome = { ExtensionInstallForcelist: [], '3rdparty': { extensions: { abc: plain } } };
    for (const one of [plain, wrapped, inChrome]) {
      expect(rawPolicyOfText(`\uFEFF${JSON.stringify(one)}`)).toEqual(plain);
    }
  });

  it.each(['', 'castle.example', '[]', '12', 'null', '{"schoolName":'])('%s is none', (text) => {
    expect(rawPolicyOfText(text)).toBeUndefined();
  });
});
