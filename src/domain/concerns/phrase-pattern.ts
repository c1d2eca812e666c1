/**
 * A phrase as the lists write it, one word after the other: `|` between words that will do, `?` behind what may be
 * missing, `..` for up to three words in between, `$` (also among the words that will do) for the end of the search. No more than a list's reader can check.
 */
export type PhrasePattern = readonly PatternItem[];

export type PatternItem =
  | {
      readonly type: 'word';
      readonly words: ReadonlySet<string>;
      readonly optional: boolean;
      readonly orEnd: boolean;
    }
  | { readonly type: 'gap' };

const longestGap = 3;

/** Reads a pattern; `@name` stands for a set of words that several patterns share. */
export function readPattern(
  text: string,
  sets: Readonly<Record<string, readonly string[]>> = {},
): PhrasePattern {
  return text
    .split(/\s+/)
    .filter((item) => item !== '')
    .map((item) => readItem(item, sets));
}

function readItem(item: string, sets: Readonly<Record<string, readonly string[]>>): PatternItem {
  if (item === '..') return { type: 'gap' };
  const optional = item.endsWith('?');
  const words = (optional ? item.slice(0, -1) : item)
    .split('|')
    .flatMap((word) => (word.startsWith('@') ? (sets[word.slice(1)] ?? []) : [word]));
  const orEnd = words.includes('$');
  return { type: 'word', words: new Set(words.filter((word) => word !== '$')), optional, orEnd };
}

/**
 * Where a pattern that starts at a word ends.
 *
 * @returns the place behind its last word, or -1 when it does not fit there.
 */
export function matchAt(pattern: PhrasePattern, words: readonly string[], at: number, item = 0): number {
  const wanted = pattern[item];
  if (wanted === undefined) return at;
  if (wanted.type === 'gap') {
    for (let skipped = 0; skipped <= longestGap && at + skipped <= words.length; skipped += 1) {
      const end = matchAt(pattern, words, at + skipped, item + 1);
      if (end !== -1) return end;
    }
    return -1;
  }
  const word = words[at];
  if (wanted.orEnd && word === undefined) return matchAt(pattern, words, at, item + 1);
  if (word !== undefined && wanted.words.has(word)) {
    const end = matchAt(pattern, words, at + 1, item + 1);
    if (end !== -1) return end;
  }
  return wanted.optional ? matchAt(pattern, words, at, item + 1) : -1;
}
