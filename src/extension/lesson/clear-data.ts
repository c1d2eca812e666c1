import type { Clearable } from '../../domain/policy/after-lesson.ts';

/** A kind of data in the words of chrome.browsingData. */
export type DataKind =
  | 'cookies'
  | 'cache'
  | 'localStorage'
  | 'indexedDB'
  | 'cacheStorage'
  | 'serviceWorkers'
  | 'fileSystems'
  | 'history'
  | 'formData';

/** What of the browser is meant by each word of policy. */
const kindsOf: Readonly<Record<Clearable, readonly DataKind[]>> = {
  cookies: ['cookies'],
  cache: ['cache'],
  'site-storage': ['localStorage', 'indexedDB', 'cacheStorage', 'serviceWorkers', 'fileSystems'],
  history: ['history'],
  'form-data': ['formData'],
};

/** The browser's store of what sites and children left in it. */
export type BrowsingData = {
  /** What an admin lets an extension clear: `AllowDeletingBrowserHistory` keeps the history. */
  permitted: () => Promise<(kind: DataKind) => boolean>;
  /** Of websites alone: what this extension keeps stays. */
  remove: (kinds: readonly DataKind[]) => Promise<void>;
};

/**
 * Clears what policy names. One that is asked for what it may not clear clears nothing at all, so that is left out.
 *
 * @returns what may not be cleared.
 */
export async function clearData(data: BrowsingData, what: readonly Clearable[]): Promise<Clearable[]> {
  if (what.length === 0) return [];
  const isPermitted = await data.permitted();
  const kept = what.filter((word) => !kindsOf[word].every(isPermitted));
  const kinds = what.filter((word) => !kept.includes(word)).flatMap((word) => kindsOf[word]);
  if (kinds.length > 0) await data.remove([...new Set(kinds)]);
  return kept;
}
