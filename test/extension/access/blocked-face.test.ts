import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockReasons } from '../../../src/domain/decisions/reasons.ts';
import { blockedFaces, pageReason, plainFace } from '../../../src/extension/access/blocked/blocked-face.ts';

const file = new URL('../../../public/extension/_locales/en/messages.json', import.meta.url);
const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
const reasons = [...blockReasons, 'concern' as const];

describe('the blocked page', () => {
  it.each(reasons)('has one short sentence for %s, which blames nobody', (reason) => {
    const { sentence, title } = blockedFaces[reason];
    for (const words of [messages[sentence]?.message, messages[title]?.message]) {
      expect(words).toMatch(/^[A-Z][^.!?]+\.$/);
      expect(words?.split(' ').length).toBeLessThanOrEqual(16);
      expect(words).not.toMatch(
        /\b(bad|wrong|naughty|forbidden|not allowed|blocked|banned|warning|you tried|must)\b/i,
      );
    }
  });

  it('says something different for each reason', () => {
    expect(new Set(reasons.map((reason) => blockedFaces[reason].sentence)).size).toBe(reasons.length);
  });

  it('offers no teacher where none can help, and nothing of a worrying search', () => {
    const without = reasons.filter((reason) => !blockedFaces[reason].canAsk);
    expect(without).toEqual(['no-policy', 'address-unreadable', 'resting', 'withdrawn', 'concern']);
    expect(blockedFaces.concern.searches).toBe(false);
  });

  it('takes a reason that it does not know for none', () => {
    expect(pageReason('category')).toBe('category');
    for (const named of [undefined, '', 'toString', '__proto__', 'Category']) {
      expect(pageReason(named)).toBeUndefined();
    }
    expect(messages[plainFace.sentence]?.message).toBeTruthy();
  });
});
