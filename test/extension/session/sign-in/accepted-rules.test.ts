import { expect, it } from 'vitest';
import { rulesDue } from '../../../../src/extension/session/sign-in/accepted-rules.ts';
import { school } from './school-at-sign-in.ts';

const policy = { ...school, termStarts: ['2026-09-03', '2027-01-05'] };
const autumn = Date.parse('2026-10-01T09:00:00Z');
const spring = Date.parse('2027-01-06T09:00:00Z');

it('rules of use are accepted once a term by each class that has them', () => {
  expect(rulesDue(policy, 'red', undefined, autumn)).toBe('2026-09-03');
  expect(rulesDue(policy, 'red', { red: '2026-09-03' }, autumn)).toBeUndefined();
  expect(rulesDue(policy, 'red', { red: '2026-09-03' }, spring)).toBe('2027-01-05');
  expect(rulesDue(policy, 'red', { blue: '2026-09-03' }, autumn)).toBe('2026-09-03');
  expect(rulesDue(policy, 'blue', undefined, autumn)).toBeUndefined();
  expect(rulesDue(policy, undefined, undefined, autumn)).toBeUndefined();
  expect(rulesDue(policy, 'pink', undefined, autumn)).toBeUndefined();
});
