import { blockReasons, type BlockReason } from '../../../domain/decisions/reasons.ts';
import type { MessageName } from '../../platform/text.ts';

/**
 * What the blocked page can be about: a block of the decision, or a search that gave cause to worry, of which it shows
 * nothing.
 */
export type PageReason = BlockReason | 'concern';

/** How the page looks and what it says for one reason. */
export type BlockedFace = {
  title: MessageName;
  /** One sentence: why. */
  sentence: MessageName;
  picture: 'asleep' | 'search' | 'lesson' | 'unsure' | 'adult';
  /** Whether a teacher can be asked to open it. */
  canAsk: boolean;
  /** A search for the same words somewhere else may be offered: its place is kept free from the first frame. */
  searches: boolean;
};

const closed = { title: 'blockedClosed', picture: 'asleep', canAsk: true, searches: false } as const;
const search = { ...closed, picture: 'search', searches: true } as const;

export const blockedFaces: Readonly<Record<PageReason, BlockedFace>> = {
  'no-policy': {
    ...closed,
    title: 'blockedNotSetUp',
    sentence: 'blockedAskAdult',
    picture: 'adult',
    canAsk: false,
  },
  'address-unreadable': { ...closed, sentence: 'blockedUnreadable', picture: 'unsure', canAsk: false },
  'scheme-closed': { ...closed, sentence: 'blockedScheme' },
  resting: { ...closed, sentence: 'blockedResting', canAsk: false },
  withdrawn: { ...closed, sentence: 'blockedWithdrawn', picture: 'adult', canAsk: false },
  'lesson-nothing': { ...closed, sentence: 'blockedLessonNothing', picture: 'lesson' },
  'lesson-only-sent': { ...closed, sentence: 'blockedLessonOnlySent', picture: 'lesson' },
  'blocked-site': { ...closed, sentence: 'blockedSite' },
  'engine-not-approved': { ...search, sentence: 'blockedEngine' },
  'search-not-taught': { ...search, sentence: 'blockedNotTaught' },
  'engine-page-closed': { ...search, sentence: 'blockedEnginePage' },
  category: { ...closed, sentence: 'blockedCategory' },
  'nested-address': { ...closed, sentence: 'blockedNested', picture: 'unsure' },
  'look-alike': { ...closed, sentence: 'blockedLookAlike', picture: 'unsure' },
  'ip-address': { ...closed, sentence: 'blockedNumbers', picture: 'unsure' },
  'not-on-list': { ...closed, sentence: 'blockedNotOnList' },
  concern: {
    ...closed,
    title: 'blockedSearchClosed',
    sentence: 'blockedConcern',
    picture: 'adult',
    canAsk: false,
  },
};

/** Nobody knows why: the page says that much and no more. */
export const plainFace: BlockedFace = { ...closed, sentence: 'blockedAskAdult' };

/** A reason that the page knows; anything else is nobody's. */
export function pageReason(named: string | undefined): PageReason | undefined {
  return [...blockReasons, 'concern' as const].find((reason) => reason === named);
}
