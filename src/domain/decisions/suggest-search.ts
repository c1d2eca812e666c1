import { searchWordsOf } from '../search/read-search.ts';
import { searchAddressOf } from '../search/search-address-of.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { engineOf } from './decide-engine.ts';
import { parseAddress } from './parse-address.ts';

/** Another way to search for the same words. */
export type SearchSuggestion = {
  readonly engineId: string;
  readonly engineName: string;
  readonly address: string;
};

/**
 * What a refused search is offered in place of a refusal: the same words in the first approved engine that is open. Asked for when a
 * refusal is shown, not with every decision.
 *
 * @returns undefined when the address was no search, or the class searches with no engine.
 */
export function suggestSearch(refused: string, compiled: CompiledPolicy): SearchSuggestion | undefined {
  const address = parseAddress(refused);
  const engine = address === undefined ? undefined : engineOf(address, compiled);
  if (address === undefined || engine === undefined) return undefined;
  const words = searchWordsOf(address, engine);
  const approved = [...compiled.approvedEngines.values()].find((one) => one.open);
  if (words === undefined || words === '' || approved === undefined) return undefined;
  const { id, name } = approved.engine;
  return { engineId: id, engineName: name, address: searchAddressOf(approved.engine, words) };
}
