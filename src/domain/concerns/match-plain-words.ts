import type { Concern } from './concern.ts';
import type { CompiledPhrase } from './compiled-phrase.ts';
import type { ConcernPhrases } from './concern-phrases.ts';
import type { WordOfSearch } from './lexicon.ts';
import { matchAt } from './phrase-pattern.ts';
import { withoutInnocent } from './without-innocent.ts';

/** What `matchPlainWords` answers when it cannot say. */
export const unclear = Symbol('unclear');

const longestText = 2_000;
const mostWords = 200;
const shortestGlued = 8;
const begin = { none: 0, letters: 1, digits: 2 } as const;
/** Signs with which a word may be disguised: ' ` @ $ ! | # * */
const disguising = new Set("'`@$!|#*".split('').map((sign) => sign.charCodeAt(0)));

/**
 * What matchConcern says, for searches as they mostly are: plain words, with a slip of the finger at most. One look-up a word; phrases
 * are looked for only when a word is there that they cannot do without.
 *
 * @returns `unclear` for all that takes a closer look: disguises, words pulled apart, words written as one.
 */
export function matchPlainWords(text: string, phrases: ConcernPhrases): Concern | undefined | typeof unclear {
  if (text.length > longestText) return unclear;
  const small = text.toLowerCase();
  const words: string[] = [];
  const meant: WordOfSearch[] = [];
  let before: WordOfSearch | undefined;
  let written = '';
  let singles = 0;
  let start = -1;
  let kinds: number = begin.none;
  let isStretched = false;
  let last = 0;
  let lastButOne = 0;
  for (let at = 0; at <= small.length; at += 1) {
    const code = at === small.length ? 32 : small.charCodeAt(at);
    const kind = code >= 97 && code <= 122 ? begin.letters : code >= 48 && code <= 57 ? begin.digits : 0;
    if (kind !== 0) {
      if (start === -1) start = at;
      else if (code === last && code === lastButOne && at - start >= 2) isStretched = true;
      kinds |= kind;
      lastButOne = last;
      last = code;
      continue;
    }
    if (code >= 128 || disguising.has(code)) return unclear;
    if (start === -1) continue;
    const word = small.slice(start, at);
    const found = phrases.lexicon.get(word);
    const isMixed = kinds === (begin.letters | begin.digits);
    if ((isMixed || isStretched) && (found === undefined || (!found.isKnown && found.word === word)))
      return unclear;
    singles = word.length === 1 ? singles + 1 : 0;
    if (singles >= 3 || words.length === mostWords) return unclear;
    if (before?.beginsCore === true && phrases.core.has(written + word)) return unclear;
    if (word.length >= shortestGlued && found?.isKnown !== true && mayBeGlued(word, phrases)) return unclear;
    if (found !== undefined && found.phrases.length > 0) meant.push(found);
    words.push(found === undefined ? word : found.word);
    before = found;
    written = word;
    start = -1;
    kinds = begin.none;
    isStretched = false;
  }
  return meant.length === 0 ? undefined : gravestOf(meant, words, phrases);
}

function mayBeGlued(word: string, { glued }: ConcernPhrases): boolean {
  for (let at = 0; at + shortestGlued <= word.length; at += 1)
    if (glued.has(word.slice(at, at + 4))) return true;
  return false;
}

/** The gravest phrase; of equally grave ones that which begins first, and of those the one that stands first in the lists. */
function gravestOf(
  meant: readonly WordOfSearch[],
  words: readonly string[],
  phrases: ConcernPhrases,
): Concern | undefined {
  const left = withoutInnocent(words, phrases);
  let best: CompiledPhrase | undefined;
  let bestAt = 0;
  for (const { phrases: possible } of meant) {
    for (const phrase of possible) {
      if (best !== undefined && phrase.gravity < best.gravity) continue;
      if (phrase.unless !== undefined && words.some((one) => phrase.unless?.has(one) === true)) continue;
      const at = placeOf(phrase, left);
      if (at === -1) continue;
      const isBetter =
        best === undefined ||
        phrase.gravity > best.gravity ||
        at < bestAt ||
        (at === bestAt && phrase.order < best.order);
      if (!isBetter) continue;
      best = phrase;
      bestAt = at;
    }
  }
  return best?.concern;
}

function placeOf({ pattern, firstWords }: CompiledPhrase, words: readonly string[]): number {
  for (let at = 0; at < words.length; at += 1) {
    if (firstWords.has(words[at] ?? '') && matchAt(pattern, words, at) !== -1) return at;
  }
  return -1;
}
