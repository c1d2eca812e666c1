import { expect, it } from 'vitest';
import { outcomeSaysHarmless } from '../../../src/domain/incidents/outcome-says-harmless.ts';
import { pageKey } from '../../../src/domain/incidents/same-page.ts';

it('is the same page with another place in it, and with credentials that a report does not carry', () => {
  const key = pageKey('https://castle.example/keep?room=2');
  expect(pageKey('https://castle.example/keep?room=2#moat')).toBe(key);
  expect(pageKey('https://robin:secret@castle.example/keep?room=2')).toBe(key);
  expect(pageKey('https://castle.example/keep?room=3')).not.toBe(key);
  expect(pageKey(`https://castle.example/${'a'.repeat(3_000)}`)).toHaveLength(2_048);
});

it('is a page of the web or none', () => {
  expect(
    ['chrome-extension://id/press/shield.html', 'about:blank', 'data:text/html,x', ''].map(pageKey),
  ).toEqual([undefined, undefined, undefined, undefined]);
});

it('takes an outcome of a newer release for the worse', () => {
  expect(
    ['page-was-harmless', 'pressed-by-mistake', 'passed-to-dsl', 'of-a-later-release'].map(
      outcomeSaysHarmless,
    ),
  ).toEqual([true, true, false, false]);
});
