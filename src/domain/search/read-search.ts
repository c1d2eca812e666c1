import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { madeOnceFor } from '../made-once.ts';
import { percentDecode } from './percent-decode.ts';
import { formDecode, oddName, pairAt, readQuery } from './read-query.ts';
import type { SearchEngine } from './search-engine.ts';
import { withoutBangs, type WordsWithoutBangs } from './without-bangs.ts';

/**
 * What is searched for: the words without bangs, and whether there was a bang. A parameter that stands there twice counts
 * with both its values, since engines differ in which one they take.
 *
 * @returns undefined when the address is no search, such as the engine's front page.
 */
export function readSearch(address: ParsedAddress, engine: SearchEngine): WordsWithoutBangs | undefined {
  const typed = typedInto(address, engine);
  if (typed.length === 0) return undefined;
  const sign = engine.bangSign;
  const [only = ''] = typed;
  if (typed.length === 1) return sign === undefined ? { words: only, bang: false } : withoutBangs(only, sign);
  const read =
    sign === undefined
      ? typed.map((words) => ({ words, bang: false }))
      : typed.map((words) => withoutBangs(words, sign));
  return {
    words: [...new Set(read.map(({ words }) => words))].join(' '),
    bang: read.some(({ bang }) => bang),
  };
}

/** The words of a search, without bangs. See readSearch. */
export function searchWordsOf(address: ParsedAddress, engine: SearchEngine): string | undefined {
  return readSearch(address, engine)?.words;
}

/** Whether an address searches at all, at less cost than reading what for. */
export function isSearch(address: ParsedAddress, engine: SearchEngine): boolean {
  return typedInto(address, engine).length > 0;
}

const none: readonly string[] = [];

/** How pairs of a query begin that carry words; none for an engine with capitals in a name. */
const startsOfWords = madeOnceFor(({ queryParameters }: SearchEngine) =>
  queryParameters.some((name) => name !== name.toLowerCase())
    ? []
    : queryParameters.map((name) => `${name}=`),
);

/** Words as they were typed, bangs and all; several where a parameter stands there twice. */
export function typedInto(address: ParsedAddress, engine: SearchEngine): readonly string[] {
  const { query, fragment } = address;
  const starts = startsOfWords(engine);
  if (fragment !== '' || engine.wordsInPath !== undefined || starts.length === 0 || oddName.test(query))
    return typedByReading(address, engine);
  for (const start of starts) {
    const at = pairAt(query, start, 0);
    if (at === -1) continue;
    if (pairAt(query, start, at + 1) !== -1) return typedByReading(address, engine);
    const and = query.indexOf('&', at);
    const words = formDecode(query.slice(at + start.length, and === -1 ? query.length : and)).trim();
    if (words !== '') return [words];
  }
  return none;
}

/** The same by reading the whole query, without the short cut. */
export function typedByReading(address: ParsedAddress, engine: SearchEngine): readonly string[] {
  if (address.query !== '' || address.fragment !== '') {
    const pairs = [...readQuery(address.query), ...readQuery(address.fragment)];
    for (const parameter of engine.queryParameters) {
      const key = parameter.toLowerCase();
      const values = pairs.filter((pair) => pair.key === key).map((pair) => pair.value.trim());
      const typed = values.filter((value) => value !== '');
      if (typed.length > 0) return typed;
    }
  }
  const prefix = engine.wordsInPath;
  if (prefix === undefined || !address.path.startsWith(prefix)) return [];
  const words = percentDecode(address.path.slice(prefix.length).replace(/\+/g, ' ')).trim();
  return words === '' ? [] : [words];
}
