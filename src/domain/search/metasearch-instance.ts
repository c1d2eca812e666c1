import { wordList } from './word-list.ts';
import type { SearchEngine } from './search-engine.ts';

/**
 * Names under which people run metasearch software on a host of their own. New ones appear daily, so that a list alone
 * is never whole: `searx.anything.example` is taken for what it says it is.
 */
export const instanceNames: ReadonlySet<string> = new Set(
  wordList(`
    searx searxng searx-ng sear-xng searxes whoogle whoogle-search
    librex librey 4get araa degoog yacy websurfx tailsx
  `),
);

/** Stands for every instance that no list names. */
export const unlistedInstance: SearchEngine = {
  id: 'metasearch-instance',
  name: 'Any host that names itself SearXNG, Whoogle, LibreX or the like',
  kind: 'metasearch',
  hosts: [],
  places: [],
  queryParameters: ['q', 'query', 's'],
  resultsAddress: 'https://searx.example.org/search?q={query}',
  aiAnswers: 'unknown',
  source: 'own work',
  licence: 'MIT',
};

/** The same for declarative rules: RE2 syntax, on a whole lower-case address. */
export const metasearchInstancePattern = `^https?://(?:[^/]*@)?(?:${[...instanceNames].join('|')})\\d*\\.[^/]+\\.[^/]+/`;

/** The engine that stands for every metasearch instance whose first host label says what it runs. */
export function metasearchInstance(host: string): SearchEngine | undefined {
  const dot = host.indexOf('.');
  if (dot === -1 || host.indexOf('.', dot + 1) === -1) return undefined;
  const first = host.slice(0, dot);
  if (instanceNames.has(first)) return unlistedInstance;
  if (!/\d$/.test(first)) return undefined;
  return instanceNames.has(first.replace(/\d+$/, '')) ? unlistedInstance : undefined;
}
