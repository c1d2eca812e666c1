import { expect, it } from 'vitest';
import { fourCOf, isForDslOnly, whatItWas } from '../../../src/domain/incidents/what-it-was.ts';

it('every picture suggests the C that it is about, and none where it says nothing of that', () => {
  expect(Object.entries(fourCOf)).toEqual([
    ['scary', 'content'],
    ['unkind', 'conduct'],
    ['stranger', 'contact'],
    ['rude-pictures', 'content'],
    ['advert-or-trick', 'commerce'],
    ['somewhere-else', undefined],
    ['worried-about-friend', undefined],
    ['about-a-grown-up', 'contact'],
    ['not-sure', undefined],
  ]);
});

it('nothing but what is about a grown-up goes past the class teacher', () => {
  expect(whatItWas.options.filter(isForDslOnly)).toEqual(['about-a-grown-up']);
});
