import { aiAnswerEngines, aiChatEngines } from './data/ai-engines.ts';
import { childSafeEngines } from './data/child-safe-engines.ts';
import { generalEngines } from './data/general-engines.ts';
import { googleEngines } from './data/google-engines.ts';
import { matomoEngines } from './data/matomo-engines.ts';
import { metasearchEngines } from './data/metasearch-engines.ts';
import { moreEngines } from './data/more-engines.ts';
import { madeOnce } from '../made-once.ts';
import { unlistedInstance } from './metasearch-instance.ts';
import type { SearchEngine } from './search-engine.ts';

/** The catalogue: whatever stands here is refused until a policy approves it. */
export const searchEngines = madeOnce((): readonly SearchEngine[] => [
  ...childSafeEngines(),
  ...googleEngines(),
  ...generalEngines(),
  ...metasearchEngines(),
  ...aiAnswerEngines(),
  ...aiChatEngines(),
  ...moreEngines(),
  ...matomoEngines(),
  unlistedInstance,
]);

const enginesById = madeOnce(
  (): ReadonlyMap<string, SearchEngine> => new Map(searchEngines().map((engine) => [engine.id, engine])),
);

/** An engine of the catalogue by its id; undefined for an id that this release does not know. */
export function engineById(id: string): SearchEngine | undefined {
  return enginesById().get(id);
}
