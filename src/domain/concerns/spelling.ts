import { madeOnce } from '../made-once.ts';
import { coreWords, misspellings } from './data/spellings.ts';

const digitLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Written forms of words as a whole: slips of the finger, and how children spell. */
export const wholeWords = madeOnce(
  (): ReadonlyMap<string, string> => new Map([...slips(coreWords()), ...misspellings()]),
);
/** Words that may be pulled apart. */
export const core = madeOnce((): ReadonlySet<string> => new Set(coreWords()));

/**
 * The words of a search as the phrases spell them: leetspeak, stretched letters, common misspellings, swapped letters and
 * words pulled apart are put right where that gives a word the phrases know; all others stay as they were.
 *
 * @param known every word that some phrase contains.
 */
export function spellAsKnown(words: readonly string[], known: ReadonlySet<string>): string[] {
  const spelled: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const pulledApart = word + (words[at + 1] ?? '');
    if (core().has(pulledApart) && !core().has(word)) {
      spelled.push(pulledApart);
      at += 1;
    } else {
      spelled.push(spellOne(word, known));
    }
  }
  return spelled;
}

function spellOne(word: string, known: ReadonlySet<string>): string {
  if (known.has(word)) return word;
  const direct = wholeWords().get(word);
  if (direct !== undefined) return direct;
  if (/^[a-z]+$/.test(word) && !/(.)\1\1/.test(word)) return word;
  for (const guess of guesses(word)) {
    if (known.has(guess)) return guess;
    const put = wholeWords().get(guess);
    if (put !== undefined) return put;
  }
  if (word.includes('*')) return unstarred(word, known) ?? word;
  return /\d/.test(word) && /[a-z]/.test(word) ? withoutLeet(word) : word;
}

/** `k1ll`, `ki11`, `sooooo`, `killll`, in the order of likelihood. */
function* guesses(word: string): Generator<string> {
  const leet = /\d/.test(word) && /[a-z]/.test(word);
  const readings = leet ? [withoutLeet(word), withoutLeet(word.replace(/1/g, 'l'))] : [word];
  for (const reading of readings) {
    yield reading;
    if (!/(.)\1\1/.test(reading) && !leet) continue;
    yield reading.replace(/(.)\1{2,}/g, '$1');
    yield reading.replace(/(.)\1{2,}/g, '$1$1');
    // Stretched everywhere: "killllll" has two of its letters doubled by right.
    yield reading.replace(/(.)\1+/g, '$1');
  }
}

function withoutLeet(word: string): string {
  return word.replace(/\d/g, (digit) => digitLetters[digit] ?? digit);
}

function unstarred(word: string, known: ReadonlySet<string>): string | undefined {
  const pattern = new RegExp(`^${withoutLeet(word).replace(/\*/g, '[a-z]')}$`);
  for (const one of known) if (one.length === word.length && pattern.test(one)) return one;
  return undefined;
}

/** What a hurried finger makes of a word: two letters swapped, one left out, one typed twice. */
function slips(words: readonly string[]): [string, string][] {
  return words.flatMap((word) => {
    const made: [string, string][] = [];
    for (let at = 0; at < word.length; at += 1) {
      const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
      if (at > 0) made.push([before + after, word]);
      made.push([before + letter + letter + after, word]);
      if (after !== '') made.push([before + after.slice(0, 1) + letter + after.slice(1), word]);
    }
    return made.filter(([slip]) => slip !== word);
  });
}
