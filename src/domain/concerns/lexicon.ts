import { commonWords } from './data/common-words.ts';
import type { CompiledPhrase } from './compiled-phrase.ts';
import type { PhrasePattern } from './phrase-pattern.ts';

/** What a word of a search means to the phrases, as it is written, plain or with a slip of the finger. */
export type WordOfSearch = {
  /** As the phrases spell it. */
  readonly word: string;
  /** Phrases that cannot match without this word, or another one in its place. */
  readonly phrases: readonly CompiledPhrase[];
  /** Some phrase, innocent ones included, has the word. */
  readonly isKnown: boolean;
  /** A telling word begins like this, and may have been pulled apart. */
  readonly beginsCore: boolean;
};

/**
 * Every word in which some phrase is interested, with all its written forms. A search whose words are not in here, or lead to no phrase,
 * gives no cause to worry.
 *
 * @param slips written forms of words, such as `sucide`.
 */
export function makeLexicon(
  phrases: readonly CompiledPhrase[],
  known: ReadonlySet<string>,
  slips: ReadonlyMap<string, string>,
  core: ReadonlySet<string>,
): ReadonlyMap<string, WordOfSearch> {
  const byWord = new Map<string, CompiledPhrase[]>();
  for (const phrase of phrases) {
    for (const word of neededWords(phrase.pattern)) {
      const there = byWord.get(word);
      if (there === undefined) byWord.set(word, [phrase]);
      else there.push(phrase);
    }
  }
  const beginnings = new Set([...core].flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1))));
  const lexicon = new Map<string, WordOfSearch>();
  for (const written of [...known, ...slips.keys(), ...beginnings]) {
    const word = known.has(written) ? written : (slips.get(written) ?? written);
    lexicon.set(written, {
      word,
      phrases: byWord.get(word) ?? [],
      isKnown: known.has(word),
      beginsCore: beginnings.has(written),
    });
  }
  return lexicon;
}

/** The words of which one has to be there: those of the item that harmless searches have least. */
function neededWords(pattern: PhrasePattern): ReadonlySet<string> {
  let best: { words: ReadonlySet<string>; common: number } | undefined;
  for (const item of pattern) {
    if (item.type !== 'word' || item.optional || item.orEnd) continue;
    const common = [...item.words].filter((word) => commonWords().has(word)).length;
    if (best === undefined || common < best.common) best = { words: item.words, common };
  }
  return best?.words ?? new Set(pattern.flatMap((item) => (item.type === 'word' ? [...item.words] : [])));
}
