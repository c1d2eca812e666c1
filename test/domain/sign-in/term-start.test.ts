import { describe, expect, it } from 'vitest';
import { acceptsRules } from '../../../src/domain/sign-in/accepts-rules.ts';
import { termStart } from '../../../src/domain/sign-in/term-start.ts';

const at = (text: string) => Date.parse(text);

describe('the term that runs', () => {
  const own = ['2027-01-05', '2026-09-03', '2027-04-13'];

  it.each([
    ['2026-09-03T07:00:00Z', '2026-09-03'],
    ['2027-01-04T23:59:59Z', '2026-09-03'],
    ['2027-01-05T00:00:00Z', '2027-01-05'],
    // In summer the day of the school begins an hour before that of UTC.
    ['2027-04-12T23:30:00Z', '2027-04-13'],
    ['2029-02-01T00:00:00Z', '2027-04-13'],
  ])('is, at %s, that of policy which began last', (now, start) => {
    expect(termStart(own, at(now))).toBe(start);
  });

  it.each([
    ['2026-11-29T09:00:00Z', '2026-09-01'],
    ['2027-01-01T09:00:00Z', '2027-01-01'],
    ['2027-04-14T09:00:00Z', '2027-01-01'],
    ['2027-08-31T22:00:00Z', '2027-04-15'],
    ['2027-08-31T23:30:00Z', '2027-09-01'],
  ])('is the usual one, at %s, where policy names none', (now, start) => {
    expect(termStart(undefined, at(now))).toBe(start);
    expect(termStart([], at(now))).toBe(start);
  });

  it('is the usual one while every day of policy is yet to come', () => {
    expect(termStart(['2030-09-01'], at('2026-11-29T09:00:00Z'))).toBe('2026-09-01');
  });

  it('is some day whatever the clock says', () => {
    for (const now of [0, at('1970-01-01T00:00:00Z'), at('2099-12-31T23:59:59Z')]) {
      expect(termStart(own, now)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the rules of use', () => {
  it('are accepted from year 3 on, unless policy says otherwise of a class', () => {
    expect(acceptsRules({ keyStage: 'eyfs' })).toBe(false);
    expect(acceptsRules({ keyStage: 'ks1' })).toBe(false);
    expect(acceptsRules({ keyStage: 'lower-ks2' })).toBe(true);
    expect(acceptsRules({ keyStage: 'upper-ks2' })).toBe(true);
    expect(acceptsRules({ keyStage: 'ks1', rulesOfUse: true })).toBe(true);
    expect(acceptsRules({ keyStage: 'upper-ks2', rulesOfUse: false })).toBe(false);
  });
});
