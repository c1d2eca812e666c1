import type { Concern } from './concern.ts';
import type { CompiledPhrase } from './compiled-phrase.ts';
import type { ConcernPhrases } from './concern-phrases.ts';
import { matchPlainWords, unclear } from './match-plain-words.ts';
import { matchAt } from './phrase-pattern.ts';
import { spellAsKnown } from './spelling.ts';
import { withoutInnocent } from './without-innocent.ts';
import { wordsOf } from './words-of.ts';

const mostWords = 200;

/**
 * Whether words typed into a search engine give cause to worry: whole words only, in spite of spelling, spacing, accents
 * and leetspeak. A child who may need help counts before a child who may mean harm.
 *
 * @param words as searchWordsOf gives them.
 * @param phrases from concernPhrases.
 * @returns the category and the phrase's id, never the words; undefined when nothing matched.
 */
export function matchConcern(words: string, phrases: ConcernPhrases): Concern | undefined {
  const plain = matchPlainWords(words, phrases);
  return plain === unclear ? matchByReading(words, phrases) : plain;
}

/** The same by looking through every disguise, without the short cut. */
export function matchByReading(words: string, phrases: ConcernPhrases): Concern | undefined {
  const typed = spellAsKnown(wordsOf(words).slice(0, mostWords), phrases.known);
  const left = withoutInnocent(typed, phrases);
  let found: CompiledPhrase | undefined;
  for (const [at, word] of left.entries()) {
    for (const phrase of phrases.byFirstWord.get(word) ?? []) {
      const { pattern, gravity, unless } = phrase;
      if (found !== undefined && gravity <= found.gravity) continue;
      if (unless !== undefined && typed.some((one) => unless.has(one))) continue;
      if (matchAt(pattern, left, at) !== -1) found = phrase;
    }
  }
  return found?.concern ?? gluedConcern(left, phrases);
}

function gluedConcern(words: readonly string[], phrases: ConcernPhrases): Concern | undefined {
  for (const word of words) {
    if (word.length < 8 || phrases.known.has(word)) continue;
    for (let at = 0; at + 8 <= word.length; at += 1) {
      const hit = phrases.glued.get(word.slice(at, at + 4))?.find(({ text }) => word.startsWith(text, at));
      if (hit !== undefined) return hit.concern;
    }
  }
  return undefined;
}
