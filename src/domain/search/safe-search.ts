import type { EnginePlace } from './engine-place.ts';

/** How an engine is made strict, as its own documentation says. */
export type SafeSearch = {
  /** `always`: it has no other way of searching. `cookie`: the address cannot carry it, see `cookies`. */
  readonly means: readonly ('parameter' | 'host' | 'cookie' | 'always')[];
  /** Parameters that an address carries exactly once and with exactly these values when it is strict. */
  readonly set?: Readonly<Record<string, string>>;
  /** Parameters of which only some values are good, on addresses that search: Google's tabs, without the AI one. */
  readonly choices?: readonly ParameterChoice[];
  /** Parameters that are taken away: those that loosen the filter, or jump to a result unseen. */
  readonly remove?: readonly string[];
  /** The pages that are asked for in this way; absent: all pages of the engine. Decoded, as in EnginePlace. */
  readonly paths?: readonly string[];
  /** Searches move from these hosts, exactly, to that one, which is strict whatever the child's settings say. */
  readonly host?: { readonly from: readonly string[]; readonly to: string };
  /** Cookies that must stand before the first search. */
  readonly cookies?: readonly { readonly domain: string; readonly name: string; readonly value: string }[];
  /** Request headers that its documentation names. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Pages that stay closed where the engine is approved. */
  readonly closed?: readonly ClosedPages[];
  /** What a computing lead should know: what stays open, what else must be set. */
  readonly note?: string;
  /** Where this is documented. */
  readonly documentation: string;
};

/** A parameter that may say several things, but not everything. */
export type ParameterChoice = {
  readonly parameter: string;
  readonly allowed: readonly string[];
  /** Written where it says something else, says it twice, or is missing. */
  readonly otherwise: string;
  /** It may be missing where one of these has one of these values: Google's older way of naming a tab. */
  readonly mayBeMissingWith?: Readonly<Record<string, readonly string[]>>;
};

/** Pages of an approved engine that stay closed, and why. */
export type ClosedPages = {
  readonly reason: ClosedPageReason;
  readonly place: EnginePlace;
};

/**
 * `settings` switch the filter off, `ai` answers by itself, `hidden-words` sends words where no address shows them,
 * `other-sites` shows pages of any site under the engine's own name.
 */
export type ClosedPageReason = 'settings' | 'ai' | 'hidden-words' | 'other-sites';
