import type { OwnEngine } from '../policy/own-engine.ts';
import type { SearchEngine } from '../search/search-engine.ts';

/** A school's own definition in the form of the catalogue. */
export function ownSearchEngine(own: OwnEngine): SearchEngine {
  const strict = Object.fromEntries((own.strictParameters ?? []).map(({ name, value }) => [name, value]));
  return {
    id: own.name,
    name: own.title ?? own.name,
    kind: own.childSafe === true ? 'child-safe' : 'general',
    hosts: own.hosts,
    places: [{ hosts: own.hosts }],
    queryParameters: own.queryParameters,
    resultsAddress: own.resultsAddress,
    safeSearch:
      own.strictParameters === undefined
        ? { means: ['always'], documentation: 'the school’s own definition' }
        : { means: ['parameter'], set: strict, documentation: 'the school’s own definition' },
    aiAnswers: 'unknown',
    source: 'ownEngines of the policy',
    licence: 'none',
  };
}
