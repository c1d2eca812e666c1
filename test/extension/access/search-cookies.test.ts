import { expect, it } from 'vitest';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import {
  reconcileSearchCookies,
  type SearchCookie,
} from '../../../src/extension/access/search/search-cookies.ts';
import { classesWith, school } from '../../domain/decisions/school.ts';

function given(approvedEngines: string[], present: Record<string, string> = {}) {
  const set: SearchCookie[] = [];
  const compiled = compilePolicy(school({ classes: classesWith('blue', { approvedEngines }) }), 'blue');
  const cookies = {
    valueOf: ({ name }: SearchCookie) => Promise.resolve(present[name]),
    set: (cookie: SearchCookie) => Promise.resolve(void set.push(cookie)),
  };
  return { set, reconcile: () => reconcileSearchCookies(compiled, cookies) };
}

it('sets what makes an approved engine strict, and puts right what a child changed', async () => {
  for (const present of [{}, { ECFG: 'f=n' }]) {
    const { set, reconcile } = given(['ecosia-safe'], present);
    await reconcile();
    expect(set).toEqual([{ domain: 'ecosia.org', name: 'ECFG', value: 'f=y' }]);
  }
});

it('touches nothing that is right already, and no engine that is not approved', async () => {
  const right = given(['ecosia-safe'], { ECFG: 'f=y' });
  await right.reconcile();
  expect(right.set).toEqual([]);
  const other = given(['google-safe', 'kiddle']);
  await other.reconcile();
  expect(other.set).toEqual([]);
});
