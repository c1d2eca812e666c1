import { describe, expect, it } from 'vitest';
import { languageInForce } from '../../../src/extension/language/language-in-force.ts';

const school = { accepted: ['en', 'pl', 'ar'] as const, chosen: undefined, browserLanguage: 'en-GB' };

describe('a child’s pages speak', () => {
  it('the language that the child chose', () => {
    expect(languageInForce({ ...school, chosen: 'ar', browserLanguage: 'pl' })).toBe('ar');
  });

  it('else the browser’s own, where the school has accepted it', () => {
    expect(languageInForce({ ...school, browserLanguage: 'pl-PL' })).toBe('pl');
    expect(languageInForce({ ...school, browserLanguage: 'lt' })).toBe('en');
  });

  it('never one that the school has not accepted, even when it was chosen before', () => {
    expect(languageInForce({ ...school, chosen: 'tr' })).toBe('en');
  });

  it('the first that the school has accepted, where English is not among them', () => {
    expect(languageInForce({ ...school, accepted: ['cy'] })).toBe('cy');
    expect(languageInForce({ ...school, accepted: [] })).toBe('en');
  });
});
