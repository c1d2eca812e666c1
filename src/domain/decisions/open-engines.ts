import type { SearchEngine } from '../search/search-engine.ts';
import { searchAddressOf } from '../search/search-address-of.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decide } from './decide.ts';

/** Stands for the words in the address of a search; no engine writes it in another way. */
const someWords = 'LidsDownWords';

/** An engine with which a class may search, and where its strict results stand: `{query}` for the words. */
export type OpenEngine = Pick<SearchEngine, 'id' | 'name' | 'resultsAddress'>;

/**
 * The engines that a class is offered on its start page, in the order of the policy. The first is the one that is chosen already.
 *
 * @param now milliseconds, by the clock that exceptions and the lesson end by.
 */
export function openEngines(compiled: CompiledPolicy, now: number): OpenEngine[] {
  return [...compiled.approvedEngines.values()]
    .filter(({ open }) => open)
    .flatMap(({ engine }) => {
      const address = searchAddressOf(engine, someWords);
      const decision = decide(address, compiled, now);
      if (decision.action === 'block') return [];
      const strict = decision.action === 'rewrite' ? decision.target : address;
      const resultsAddress = strict.replace(someWords, '{query}');
      return [{ id: engine.id, name: engine.name, resultsAddress }];
    });
}
