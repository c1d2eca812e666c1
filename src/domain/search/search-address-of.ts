import { formEncode } from './read-query.ts';
import type { SearchEngine } from './search-engine.ts';

/** Where a search for these words stands on an engine, strict from the start where the engine can be. */
export function searchAddressOf(engine: Pick<SearchEngine, 'resultsAddress'>, words: string): string {
  const plus = formEncode(words);
  // A plus means a space in a query only.
  const encoded = engine.resultsAddress.includes('={query}') ? plus : plus.replace(/\+/g, '%20');
  return engine.resultsAddress.replace('{query}', () => encoded);
}
