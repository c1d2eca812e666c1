import type { BlockReason } from './reasons.ts';

/** A rule in the form of `chrome.declarativeNetRequest`, as far as policy needs it. */
export type DnrRule = {
  readonly id: number;
  readonly priority: number;
  readonly condition: DnrCondition;
  readonly action: DnrAction;
};

/** A document: a page, a frame, or what `<object>` and `<embed>` show, which can be a whole page as well. */
export type DnrResource = 'main_frame' | 'sub_frame' | 'object';

/** Whatever can show a page inside another. */
export const partsOfPage = ['sub_frame', 'object'] as const satisfies readonly DnrResource[];

/** Whatever can show a page. A rule that names no types would leave out pages themselves. */
export const everyDocument = ['main_frame', ...partsOfPage] as const satisfies readonly DnrResource[];

export type DnrCondition = {
  readonly resourceTypes: readonly DnrResource[];
  readonly requestDomains?: readonly string[];
  readonly excludedRequestDomains?: readonly string[];
  readonly initiatorDomains?: readonly string[];
  readonly excludedRequestMethods?: readonly 'post'[];
  /** In session rules only. */
  readonly tabIds?: readonly number[];
  /** RE2, on the whole address as Chrome writes it, with user, port and fragment. */
  readonly regexFilter?: string;
  readonly urlFilter?: string;
  readonly isUrlFilterCaseSensitive?: boolean;
};

export type DnrAction =
  | { readonly type: 'allow' }
  | {
      readonly type: 'redirect';
      readonly redirect: {
        readonly regexSubstitution?: string;
        /** Where a plain pattern matched, which cannot hand the address on. */
        readonly url?: string;
        /** In the package's own rules, which cannot know the extension's id. */
        readonly extensionPath?: string;
        readonly transform?: DnrTransform;
      };
    };

export type DnrTransform = {
  readonly host?: string;
  readonly queryTransform?: {
    readonly addOrReplaceParams?: readonly { readonly key: string; readonly value: string }[];
    readonly removeParams?: readonly string[];
  };
};

/** A rule before it has its number: what it does, how it ranks, and why it is there. */
export type DnrDraft = {
  /** Tells it from every other draft of a policy, and stays the same while only its hosts change. */
  readonly key: string;
  readonly band: DnrBand;
  /** Within its band; the higher wins. */
  readonly rank: number;
  /** In words for people. */
  readonly reason: string;
  readonly condition: Omit<DnrCondition, 'resourceTypes'> & {
    readonly resourceTypes?: DnrCondition['resourceTypes'];
  };
  /** `hold`: no rule can say what becomes of it, so that `decide` is asked before a byte is. */
  readonly does: { readonly block: BlockReason } | { readonly transform: DnrTransform } | 'allow' | 'hold';
};

/**
 * What counts before what, from least to most: the same order as `decide` goes through, turned into priorities. Priority 1
 * is left to the rules in the package, which hold the strictest preset under everything. `decided-open` is for addresses that were
 * held and that `decide` leaves open; policy compiles to none of those.
 */
export const dnrBands = [
  'default',
  'ip-address',
  'allowed-category',
  'foreign-letters',
  'openable-category',
  'teacher-opening',
  'closed-category',
  'approved-engine',
  'sites',
  'closed-engine',
  'needed-by-engine',
  'exception',
  'safe-search',
  'lesson',
  'lesson-opening',
  'nested-address',
  'decided-open',
  'always-reachable',
] as const;
export type DnrBand = (typeof dnrBands)[number];

/** Chromium 156 takes higher priorities without a word, and never matches them. */
export const mostPriority = 2 ** 24 - 1;

/** Room for so many ranks within a band. */
const ranksInBand = 500_000;

/** The priority of a rule. */
export function dnrPriority(band: DnrBand, rank: number): number {
  return (dnrBands.indexOf(band) + 1) * ranksInBand + Math.min(rank, ranksInBand - 1);
}
