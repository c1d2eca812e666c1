import { describe, expect, it } from 'vitest';
import { createLanguageKeeper } from '../../../src/extension/language/keep-language.ts';
import type { KeptLanguage } from '../../../src/extension/language/kept-language.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

function chromebook() {
  const moment = { session: 'morning', isShielded: false };
  const kept = memoryValue<KeptLanguage>();
  const keeper = createLanguageKeeper({
    kept,
    session: async () => moment.session,
    isShielded: async () => moment.isShielded,
    browserLanguage: () => 'en-GB',
    lock: memoryLock(),
  });
  return { moment, kept, keeper };
}

const policy = { languages: ['ar', 'en', 'pl'] as const };

describe('the language of a Chromebook', () => {
  it('is English, alone, until the school has accepted others', async () => {
    const { kept, keeper } = chromebook();
    await keeper.reconcile(undefined);
    expect(kept.value).toMatchObject({ inForce: 'en', accepted: ['en'] });
    expect(await keeper.choose('ar')).toBe(false);
    expect(kept.value?.inForce).toBe('en');
  });

  it('is the child’s choice for as long as the session lasts, whatever else is refreshed', async () => {
    const { kept, keeper } = chromebook();
    await keeper.reconcile(policy);
    expect(await keeper.choose('ar')).toBe(true);
    await keeper.reconcile(policy);
    expect(kept.value).toMatchObject({ inForce: 'ar', chosen: 'ar', accepted: ['en', 'pl', 'ar'] });
  });

  it('is forgotten with the session: the next child meets a clean start', async () => {
    const { kept, keeper, moment } = chromebook();
    await keeper.reconcile(policy);
    await keeper.choose('ar');
    moment.session = 'afternoon';
    await keeper.reconcile(policy);
    expect(kept.value).toEqual({ session: 'afternoon', accepted: ['en', 'pl', 'ar'], inForce: 'en' });
  });

  it('stays with a child who waits behind the shield while the Chromebook starts anew', async () => {
    const { kept, keeper, moment } = chromebook();
    await keeper.reconcile(policy);
    await keeper.choose('pl');
    moment.session = 'after the battery died';
    moment.isShielded = true;
    await keeper.reconcile(policy);
    expect(kept.value).toMatchObject({ inForce: 'pl', session: 'after the battery died' });
  });

  it('changes at once when the school takes a language back', async () => {
    const { kept, keeper } = chromebook();
    await keeper.reconcile(policy);
    await keeper.choose('pl');
    await keeper.reconcile({ languages: ['en', 'ar'] });
    expect(kept.value).toMatchObject({ inForce: 'en', accepted: ['en', 'ar'] });
    expect(kept.value).not.toHaveProperty('chosen');
  });
});
