import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { percentDecode } from './percent-decode.ts';
import { readQuery } from './read-query.ts';
import type { SearchEngine } from './search-engine.ts';
import { withoutBangs, type WordsWithoutBangs } from './without-bangs.ts';

/**
 * What is searched for: the words without bangs, and whether there was a bang. A parameter that stands there twice counts
 * with both its values, since engines differ in which one they take.
 *
 * @returns undefined when the address is no search, such as the engine's front page.
 */
export function readSearch(address: ParsedAddress, engine: SearchEngine): WordsWithoutBangs | undefined {
  const words = searchText(address, engine);
  if (words === undefined) return undefined;
  if (engine.bangSign === undefined) return { words, bang: false };
  return withoutBangs(words, engine.bangSign);
}

/** The words of a search, without bangs. See readSearch. */
export function searchWordsOf(address: ParsedAddress, engine: SearchEngine): string | undefined {
  return readSearch(address, engine)?.words;
}

function searchText(address: ParsedAddress, engine: SearchEngine): string | undefined {
  if (address.query !== '' || address.fragment !== '') {
    const pairs = [...readQuery(address.query), ...readQuery(address.fragment)];
    for (const parameter of engine.queryParameters) {
      const values = new Set<string>();
      for (const { name, value } of pairs) {
        const words = value.trim();
        if (words !== '' && name.toLowerCase() === parameter.toLowerCase()) values.add(words);
      }
      if (values.size > 0) return [...values].join(' ');
    }
  }
  const prefix = engine.wordsInPath;
  if (prefix === undefined || !address.path.startsWith(prefix)) return undefined;
  const words = percentDecode(address.path.slice(prefix.length).replace(/\+/g, ' ')).trim();
  return words === '' ? undefined : words;
}
