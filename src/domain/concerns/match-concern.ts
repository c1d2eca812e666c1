import type { Concern } from './concern.ts';
import type { ConcernPhrases } from './concern-phrases.ts';
import { matchAt } from './phrase-pattern.ts';
import { spellAsKnown } from './spelling.ts';
import { wordsOf } from './words-of.ts';

/** Stands for an innocent phrase that was taken out, so that the words around it do not become neighbours. */
const takenOut = '';
const mostWords = 200;
const rank: Readonly<Record<string, number>> = {
  'self-harm': 0,
  grooming: 1,
  violence: 2,
  extremism: 3,
  school: 4,
};

/**
 * Whether words typed into a search engine give cause to worry: whole words only, in spite of spelling, spacing, accents
 * and leetspeak. A child who may need help counts before a child who may mean harm.
 *
 * @param words as searchWordsOf gives them.
 * @param phrases from concernPhrases.
 * @returns the category and the phrase's id, never the words; undefined when nothing matched.
 */
export function matchConcern(words: string, phrases: ConcernPhrases): Concern | undefined {
  const typed = spellAsKnown(wordsOf(words).slice(0, mostWords), phrases.known);
  const left = withoutInnocent(typed, phrases);
  let found: Concern | undefined;
  for (const [at, word] of left.entries()) {
    for (const { pattern, concern, unless } of phrases.byFirstWord.get(word) ?? []) {
      if (found !== undefined && !isGraver(concern, found)) continue;
      if (unless !== undefined && typed.some((one) => unless.has(one))) continue;
      if (matchAt(pattern, left, at) !== -1) found = concern;
    }
  }
  return found ?? gluedConcern(left, phrases);
}

function withoutInnocent(words: readonly string[], phrases: ConcernPhrases): readonly string[] {
  let left: string[] | undefined;
  for (let at = 0; at < words.length; at += 1) {
    for (const pattern of phrases.innocentByFirstWord.get(words[at] ?? '') ?? []) {
      const end = matchAt(pattern, words, at);
      if (end <= at) continue;
      left ??= [...words];
      left.fill(takenOut, at, end);
    }
  }
  return left ?? words;
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

function isGraver(one: Concern, other: Concern): boolean {
  const kindness = Number(one.kind === 'kindness') - Number(other.kind === 'kindness');
  return kindness > 0 || (kindness === 0 && (rank[one.category] ?? 9) < (rank[other.category] ?? 9));
}
