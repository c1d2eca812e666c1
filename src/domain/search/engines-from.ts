import { madeOnce } from '../made-once.ts';
import type { SearchEngine } from './search-engine.ts';

/** An entry as the data files write it; what most entries share is filled in. */
export type EngineEntry = Omit<SearchEngine, 'hosts' | 'source' | 'licence' | 'aiAnswers'> & {
  readonly aiAnswers?: SearchEngine['aiAnswers'];
  /** Where this one entry comes from elsewhere than its file. */
  readonly source?: string;
  readonly licence?: string;
};

/** The engines of one data file, with the file's source and licence; read when they are first asked for. */
export function enginesFrom(
  source: string,
  licence: string,
  entries: () => readonly EngineEntry[],
): () => readonly SearchEngine[] {
  return madeOnce(() =>
    entries().map((entry) => ({
      source,
      licence,
      aiAnswers: 'unknown',
      ...entry,
      hosts: [...new Set(entry.places.flatMap((place) => place.hosts))],
    })),
  );
}
