import type { EnginePlace } from './engine-place.ts';
import type { SafeSearch } from './safe-search.ts';

/** What a search engine is to a school: what it answers with, and for whom it was made. */
export type EngineKind = 'general' | 'child-safe' | 'metasearch' | 'ai-answer' | 'ai-chat';

/** One entry of the catalogue: what may be approved by one word, and is refused until it is. */
export type SearchEngine = {
  /** Kebab-case, the same for ever: policies and events name it. */
  readonly id: string;
  readonly name: string;
  readonly kind: EngineKind;
  /** Every host of the engine, from all its places; canonical, as ParsedAddress.host writes them. */
  readonly hosts: readonly string[];
  /** Where its pages lie. An address that is in none of them is not this engine's. */
  readonly places: readonly EnginePlace[];
  /** Where the words of a search stand, in the query or the fragment; the first that is there counts. */
  readonly queryParameters: readonly string[];
  /** The words stand in the path instead, behind this prefix: `/s/` for `/s/otters`. */
  readonly wordsInPath?: string;
  /** A search on it, with `{query}` for the encoded words; strict already where the engine can be made strict. */
  readonly resultsAddress: string;
  /** How it is made strict. Absent: it cannot be, so it is not to be approved. */
  readonly safeSearch?: SafeSearch;
  /** The sign before a word that jumps to another site: `!` for `!g otters`. */
  readonly bangSign?: '!' | '&';
  /** What becomes of answers written by AI among its results. `unknown` is said of engines nobody looked into. */
  readonly aiAnswers: 'none' | 'switched-off' | 'stay' | 'unknown';
  /** Hosts that its pages cannot do without, closed as pages of their own unless something else opens them. */
  readonly neededHosts?: readonly string[];
  /** It serves inside the pages of other engines and must work there where it is closed as a page. */
  readonly neededAsSubresource?: true;
  /** Where its hosts and parameters come from. */
  readonly source: string;
  readonly licence: string;
};
