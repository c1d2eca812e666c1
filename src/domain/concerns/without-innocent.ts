import type { ConcernPhrases } from './concern-phrases.ts';
import { matchAt } from './phrase-pattern.ts';

/** Stands for an innocent phrase that was taken out, so that the words around it do not become neighbours. */
const takenOut = '';

/** The words of a search without those that only sound alarming, such as `killer whale`. */
export function withoutInnocent(words: readonly string[], phrases: ConcernPhrases): readonly string[] {
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
