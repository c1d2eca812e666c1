import type { CompiledPolicy } from '../decisions/compiled-policy.ts';
import { engineOf } from '../decisions/decide-engine.ts';
import { parseAddress } from '../decisions/parse-address.ts';
import { searchWordsOf } from '../search/read-search.ts';
import type { Concern } from './concern.ts';
import type { ConcernPhrases } from './concern-phrases.ts';
import { matchConcern } from './match-concern.ts';

/**
 * What a search gives cause to worry about. Looks at words typed into a search engine and at nothing else; a member of staff is not
 * looked at.
 *
 * @returns undefined for a search that gives none, and for an address that is no search.
 */
export function concernOfSearch(
  address: string,
  compiled: CompiledPolicy,
  phrases: ConcernPhrases,
): Concern | undefined {
  if (compiled.subject === 'staff') return undefined;
  const parsed = parseAddress(address);
  const engine = parsed === undefined ? undefined : engineOf(parsed, compiled);
  if (parsed === undefined || engine === undefined) return undefined;
  const words = searchWordsOf(parsed, engine);
  return words === undefined ? undefined : matchConcern(words, phrases);
}
