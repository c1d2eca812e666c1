import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { concernPhrases } from '../../../src/domain/concerns/concern-phrases.ts';
import { matchByReading, matchConcern } from '../../../src/domain/concerns/match-concern.ts';
import { matchPlainWords, unclear } from '../../../src/domain/concerns/match-plain-words.ts';
import { innocentSearches } from './innocent-searches.ts';
import { worryingSearches } from './worrying-searches.ts';

const phrases = concernPhrases([
  { id: 'local', phrase: 'Rook Lane Crew' },
  { id: 'app', phrase: 'MyHurtApp', category: 'self-harm' },
]);
const searches = [...Object.values(worryingSearches).flat(), ...innocentSearches];
const words = [...new Set(searches.flatMap((search) => search.split(' ')))];

it('the short cut for plain words says what looking through every disguise says, for every search of the tables', () => {
  for (const search of searches)
    expect(matchConcern(search, phrases), search).toEqual(matchByReading(search, phrases));
});

it('and for whatever is made of their words, of all that phrases know, and of slips', () => {
  const known = [...phrases.lexicon.keys()];
  const word = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...known),
    fc.constantFrom(
      'otters',
      'k1ll',
      '2',
      '1000',
      'sooo',
      'myse',
      'lf',
      'i',
      'a',
      'KILL',
      'don’t',
      "don't",
      'volcanoes',
    ),
    fc.string({ maxLength: 9 }),
  );
  const between = fc.constantFrom(' ', ' ', ' ', '+', '-', '.', ', ', '', '  ', '_', '&');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, between), { maxLength: 9 }), (parts) => {
      const text = parts.flat().join('');
      expect(matchConcern(text, phrases)).toEqual(matchByReading(text, phrases));
    }),
    { numRuns: 30_000 },
  );
});

it('is taken by the searches of every day', () => {
  for (const search of ['how do volcanoes work', 'roman baths facts for kids', 'times tables game', 'otters'])
    expect(matchPlainWords(search, phrases)).toBeUndefined();
  expect(matchPlainWords('how to kill myself', phrases)).toMatchObject({ category: 'self-harm' });
  expect(matchPlainWords('k1ll mys3lf', phrases)).toBe(unclear);
});
