import type { CompiledPhrase } from './compiled-phrase.ts';
import type { Concern, ConcernCategory, ConcernKind } from './concern.ts';
import { extremismPhrases } from './data/extremism-phrases.ts';
import { groomingPhrases } from './data/grooming-phrases.ts';
import { innocentPhrases, topics } from './data/innocent-phrases.ts';
import { selfHarmPhrases } from './data/self-harm-phrases.ts';
import { coreWords } from './data/spellings.ts';
import { violencePhrases } from './data/violence-phrases.ts';
import { wordSets } from './data/word-sets.ts';
import { makeLexicon, type WordOfSearch } from './lexicon.ts';
import { readPattern, type PhrasePattern } from './phrase-pattern.ts';
import { core, wholeWords } from './spelling.ts';
import { wordsOf } from './words-of.ts';

/** A phrase that a school adds: plain words, matched as they stand, in any of the disguises that the built-in ones see through. */
export type SchoolPhrase = {
  /** Names the phrase in events; the words themselves never leave the device. */
  readonly id: string;
  readonly phrase: string;
  readonly category?: ConcernCategory;
};

type ReadPhrase = Pick<CompiledPhrase, 'pattern' | 'concern' | 'unless'>;

/** All phrases, ready to be matched. Made once for a policy. */
export type ConcernPhrases = {
  readonly byFirstWord: ReadonlyMap<string, readonly CompiledPhrase[]>;
  readonly innocentByFirstWord: ReadonlyMap<string, readonly PhrasePattern[]>;
  /** Whole phrases written without spaces, by their first four letters. */
  readonly glued: ReadonlyMap<string, readonly { readonly text: string; readonly concern: Concern }[]>;
  /** Every word of every phrase: what a misspelt word may be put right to. */
  readonly known: ReadonlySet<string>;
  /** Words so telling that they are seen when they are pulled apart. */
  readonly core: ReadonlySet<string>;
  /** What each written form of a word means to the phrases. */
  readonly lexicon: ReadonlyMap<string, WordOfSearch>;
};

const rank: Readonly<Record<ConcernCategory, number>> = {
  'self-harm': 0,
  grooming: 1,
  violence: 2,
  extremism: 3,
  school: 4,
};

const shortestGlued = 8;
const mostGluedOfOne = 200;

/** Makes the built-in phrases and a school's own ready for matchConcern. Takes some milliseconds; keep the result. */
export function concernPhrases(own: readonly SchoolPhrase[] = []): ConcernPhrases {
  const phrases = [
    ...builtIn('self-harm', selfHarmPhrases, () => 'kindness'),
    ...builtIn('grooming', groomingPhrases, () => 'kindness'),
    ...builtIn('violence', violencePhrases, (id) => (id === 'home' ? 'kindness' : 'notice')),
    ...builtIn('extremism', extremismPhrases, () => 'notice'),
    ...own.map(ownPhrase),
  ]
    .filter(({ pattern }) => pattern[0]?.type === 'word')
    .map((phrase, order): CompiledPhrase => {
      const { category, kind } = phrase.concern;
      const gravity = (kind === 'kindness' ? 100 : 0) - rank[category];
      return { ...phrase, gravity, order, firstWords: firstWords(phrase.pattern) };
    });
  const innocent = lines(innocentPhrases).map((line) => readPattern(line, wordSets));
  const known = new Set([
    ...phrases.flatMap(({ pattern }) => wordsIn(pattern)),
    ...innocent.flatMap(wordsIn),
    ...coreWords(),
  ]);
  return {
    byFirstWord: byFirstWord(phrases, ({ pattern }) => pattern),
    innocentByFirstWord: byFirstWord(innocent, (pattern) => pattern),
    glued: gluedPhrases(phrases),
    known,
    core: core(),
    lexicon: makeLexicon(phrases, known, wholeWords(), core()),
  };
}

function builtIn(
  category: ConcernCategory,
  table: string,
  kindOf: (id: string) => ConcernKind,
): ReadPhrase[] {
  return lines(table).map((line) => {
    // A bar with spaces around it parts the cells, one without parts words.
    const [id = '', pattern = '', unless = ''] = line.split(' | ').map((cell) => cell.trim());
    return {
      pattern: readPattern(pattern, wordSets),
      concern: { category, phraseId: `${category}-${id}`, kind: kindOf(id) },
      unless: unless === '' ? undefined : new Set(unless.split(' ').flatMap((topic) => topics[topic] ?? [])),
    };
  });
}

function ownPhrase({ id, phrase, category = 'school' }: SchoolPhrase): ReadPhrase {
  const kind = category === 'self-harm' || category === 'grooming' ? 'kindness' : 'notice';
  return {
    pattern: wordsOf(phrase).map((word) => ({
      type: 'word',
      words: new Set([word]),
      optional: false,
      orEnd: false,
    })),
    concern: { category, phraseId: `school-${id}`, kind },
    unless: undefined,
  };
}

function lines(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function byFirstWord<T>(
  items: readonly T[],
  patternOf: (item: T) => PhrasePattern,
): ReadonlyMap<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const word of firstWords(patternOf(item))) {
      const there = index.get(word);
      if (there === undefined) index.set(word, [item]);
      else there.push(item);
    }
  }
  return index;
}

/** A pattern may begin with words that can be missing: it is then found by each word that can come first. */
function firstWords(pattern: PhrasePattern): ReadonlySet<string> {
  const words = new Set<string>();
  for (const item of pattern) {
    if (item.type !== 'word') break;
    for (const word of item.words) words.add(word);
    if (!item.optional) break;
  }
  return words;
}

function wordsIn(pattern: PhrasePattern): string[] {
  return pattern.flatMap((item) => (item.type === 'word' ? [...item.words] : []));
}

function gluedPhrases(phrases: readonly CompiledPhrase[]): ConcernPhrases['glued'] {
  const glued = new Map<string, { text: string; concern: Concern }[]>();
  for (const { pattern, concern } of phrases) {
    for (const text of gluedForms(pattern)) {
      if (text.length < shortestGlued) continue;
      const start = text.slice(0, 4);
      const there = glued.get(start);
      if (there === undefined) glued.set(start, [{ text, concern }]);
      else there.push({ text, concern });
    }
  }
  return glued;
}

/** Every way to write a pattern of two words or more as one; none where it has gaps, an end, or too many ways. */
function gluedForms(pattern: PhrasePattern): string[] {
  if (pattern.length < 2) return [];
  let forms = [''];
  for (const item of pattern) {
    if (item.type !== 'word' || item.orEnd) return [];
    const endings = item.optional ? ['', ...item.words] : [...item.words];
    forms = forms.flatMap((form) => endings.map((ending) => form + ending));
    if (forms.length > mostGluedOfOne) return [];
  }
  return forms;
}
