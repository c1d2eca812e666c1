import { expect, it } from 'vitest';
import { storyWords } from '../../../src/companion/alert/story-words.ts';

const at = '2026-11-03T10:42:00.000Z';

it('says in one line each what happened on a Chromebook, and passes over what only a newer release knows', () => {
  const words = (entry: object) => storyWords({ at, kind: '', ...entry });
  expect(words({ kind: 'blocked', blocks: 40 })).toBe('40 addresses were refused');
  expect(words({ kind: 'blocked', blocks: 1 })).toBe('1 address was refused');
  expect(words({ kind: 'adult-acted', what: 'on-my-way', byName: 'Tia' })).toBe('Tia: on the way');
  expect(words({ kind: 'adult-noted', what: 'passed-to-dsl', byName: 'Tia' })).toBe(
    'Tia: passed it to the DSL',
  );
  expect(words({ kind: 'session', what: 'class-unexpected', colour: 'green' })).toBe(
    'wrong colour: signed in as Green',
  );
  expect(words({ kind: 'lesson', what: 'lapsed', className: 'Robins' })).toBe('Robins: lesson was over');
  const withdrawn = { kind: 'lesson', what: 'withdraw', className: 'Robins', byName: 'Tia' };
  expect(words({ ...withdrawn, note: 'asked twice' })).toBe(
    'Robins: internet withdrawn from this number (Tia): “asked twice”',
  );
  expect(words(withdrawn)).toBe('Robins: internet withdrawn from this number (Tia)');
  expect(words({ kind: 'noticed', what: 'log-gap' })).toBe('gap in log');
  expect(words({ kind: 'looked', byName: 'Tia' })).toBe('Tia: looked at which sites were refused');
  for (const kind of [
    'adult-acted',
    'adult-noted',
    'at-chromebook',
    'lesson',
    'session',
    'noticed',
    'later',
  ]) {
    expect(words({ kind, what: 'of-a-newer-release', byName: 'Tia' })).toBeUndefined();
  }
});
