import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concernPhrases } from '../../../src/domain/concerns/concern-phrases.ts';
import { matchConcern } from '../../../src/domain/concerns/match-concern.ts';
import { innocentSearches } from './innocent-searches.ts';
import { worryingSearches } from './worrying-searches.ts';

const phrases = concernPhrases();
const worrying = Object.entries(worryingSearches).flatMap(([category, searches]) =>
  searches.map((search) => [search, category] as const),
);

describe('a search that gives cause to worry', () => {
  it('has a table of at least 150, and so has one that does not', () => {
    expect(worrying.length).toBeGreaterThanOrEqual(150);
    expect(innocentSearches.length).toBeGreaterThanOrEqual(150);
    expect(new Set(innocentSearches).size).toBe(innocentSearches.length);
  });

  it.each(worrying)('is noticed: %s (%s)', (search, category) => {
    expect(matchConcern(search, phrases)?.category).toBe(category);
  });

  it.each(innocentSearches)('is not: %s', (search) => {
    expect(matchConcern(search, phrases)).toBeUndefined();
  });

  it.each([
    ['i want to die', 'kindness'],
    ['someone online asked me for a picture', 'kindness'],
    ['my dad hits me', 'kindness'],
    ['how to make a bomb', 'notice'],
    ['join isis', 'notice'],
  ])('%s is answered with %s', (search, kind) => {
    expect(matchConcern(search, phrases)?.kind).toBe(kind);
  });

  it('is taken for the child who may need help before the child who may mean harm', () => {
    expect(matchConcern('how to make a bomb and kill myself', phrases)?.category).toBe('self-harm');
    expect(matchConcern('kill myself how to join isis', phrases)?.category).toBe('self-harm');
  });

  it('is seen beside something innocent', () => {
    expect(matchConcern('suicide squad film and how to kill myself', phrases)?.category).toBe('self-harm');
    expect(matchConcern('killer whale i want to die', phrases)).toBeUndefined();
    expect(matchConcern('bath bomb how to join isis', phrases)?.category).toBe('extremism');
  });

  it('gives the phrase, never the words', () => {
    expect(matchConcern('please how do i kill myself today', phrases)).toEqual({
      category: 'self-harm',
      phraseId: 'self-harm-kill-myself',
      kind: 'kindness',
    });
  });
});

describe('a school’s own phrases', () => {
  const own = concernPhrases([
    { id: 'local-gang', phrase: 'Rook Lane Crew' },
    { id: 'local-app', phrase: 'MyHurtApp', category: 'self-harm' },
    { id: 'polish', phrase: 'chcę umrzeć', category: 'self-harm' },
    { id: 'empty', phrase: '  !  ' },
  ]);

  it.each([
    ['who are the rook lane crew', 'school', 'school-local-gang', 'notice'],
    ['r00k l4ne cr3w', 'school', 'school-local-gang', 'notice'],
    ['rooklanecrew', 'school', 'school-local-gang', 'notice'],
    ['download myhurtapp', 'self-harm', 'school-local-app', 'kindness'],
    ['chce umrzec', 'self-harm', 'school-polish', 'kindness'],
  ])('match in every disguise: %s', (search, category, phraseId, kind) => {
    expect(matchConcern(search, own)).toEqual({ category, phraseId, kind });
  });

  it('match whole words only, and an empty one matches nothing', () => {
    expect(matchConcern('rook lane', own)).toBeUndefined();
    expect(matchConcern('brook lane crews', own)).toBeUndefined();
    expect(matchConcern('otters', own)).toBeUndefined();
  });
});

describe('disguises', () => {
  const plain = fc.constantFrom(
    'kill myself',
    'i want to die',
    'how to make a bomb',
    'send nudes',
    'suicide',
  );
  const invisible = ['\u200b', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u0301', '\u0336'];
  const leet: Readonly<Record<string, string>> = { i: '1', e: '3', a: '4', o: '0', s: '5' };
  const cyrillic: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', y: 'у', s: 'ѕ' };
  const hides = (search: string, hidden: string) => {
    expect(matchConcern(hidden, phrases)?.phraseId, hidden).toBe(matchConcern(search, phrases)?.phraseId);
    expect(matchConcern(hidden, phrases), hidden).toBeDefined();
  };
  /** Every letter as it is or as the pick says, so that one word may be half disguised. */
  const each = (search: string, picks: readonly boolean[], change: (letter: string) => string) =>
    search
      .split('')
      .map((letter, at) => (picks[at % picks.length] === true ? change(letter) : letter))
      .join('');
  const picks = fc.array(fc.boolean(), { minLength: 5, maxLength: 30 });

  it.each([
    ['case', (letter: string) => letter.toUpperCase()],
    ['letters that look the same', (letter: string) => cyrillic[letter] ?? letter],
    [
      'wide letters',
      (letter: string) =>
        letter === ' ' ? ' ' : String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    ],
    [
      'letters that cannot be seen',
      (letter: string) => letter + (invisible[letter.charCodeAt(0) % invisible.length] ?? ''),
    ],
    ['wide gaps', (letter: string) => (letter === ' ' ? ' .,- ' : letter)],
  ])('by %s hide nothing', (_, change) => {
    fc.assert(fc.property(plain, picks, (search, which) => hides(search, each(search, which, change))));
  });

  it('by leetspeak hide nothing in words that have a letter left', () => {
    for (const search of ['kill myself', 'how to make a bomb', 'send nudes', 'suicide']) {
      hides(
        search,
        each(search.replace(/ a /, ' a '), [true], (letter) => leet[letter] ?? letter).replace(' 4 ', ' a '),
      );
    }
  });

  it('by words around them hide nothing', () => {
    const around = fc.array(fc.constantFrom('please', 'today', 'otters', 'blue', 'help'), { maxLength: 5 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        hides('kill myself', [...before, 'kill myself', ...after].join(' '));
      }),
    );
  });

  it('never make the matcher fail, and never let a word of the search out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = matchConcern(text, phrases);
        if (found !== undefined)
          expect(Object.keys(found).toSorted()).toEqual(['category', 'kind', 'phraseId']);
      }),
    );
    expect(matchConcern('a '.repeat(100_000), phrases)).toBeUndefined();
    expect(matchConcern('*'.repeat(2_000), phrases)).toBeUndefined();
    expect(matchConcern('k*'.repeat(1_000), phrases)).toBeUndefined();
  });
});
