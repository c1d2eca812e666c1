import * as z from 'zod/mini';
import { concernCategories } from '../concerns/concern.ts';
import { blockReasons } from '../decisions/reasons.ts';
import type { Lane } from './lane.ts';
import { reportedPage } from './reported-page.ts';
import { maximumAddressLength, maximumPhraseIdLength } from './event-limits.ts';

const count = z.int().check(z.nonnegative());

/** The child pressed "turn off the screen and tell an adult". */
export const helpRequestedDetails = z.strictObject({
  page: reportedPage,
  /** Which of the three ways in was used. */
  via: z.enum(['page-button', 'toolbar-button', 'keyboard-command']),
});

/** An address was refused. The reason is a code of the decision, never words from the page. */
export const pageBlockedDetails = z.strictObject({
  address: z.string().check(z.maxLength(maximumAddressLength)),
  reason: z.enum(blockReasons),
});

/**
 * Words that were searched for gave cause to worry (design, truth 1): the phrase by its id, never the words. For the DSL
 * alone; it never reaches a class board.
 */
export const concernMatchedDetails = z.strictObject({
  category: z.enum(concernCategories),
  phraseId: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(maximumPhraseIdLength)),
  /** The child was shown where help is, in place of a refusal. */
  kindness: z.boolean(),
});

/** "Ask my teacher to open this": an address that was refused, and why. The address carries no credentials. */
export const siteRequestedDetails = z.strictObject({
  address: z.string().check(z.maxLength(maximumAddressLength)),
  reason: z.enum(blockReasons),
});

export const sessionStartedDetails = z.strictObject({
  extensionVersion: z.string().check(z.maxLength(32)),
  browserVersion: z.string().check(z.maxLength(32)),
});

export const sessionEndedDetails = z.strictObject({
  /** `found-at-next-start`: the browser ended without saying so, and the next session noticed. */
  reason: z.enum(['found-at-next-start']),
});

export const deviceHealthDetails = z.strictObject({
  /** Where the policy in force came from: `none` is the built-in strictest state. */
  policy: z.enum(['none', 'managed', 'last-good', 'development']),
  /** Codes of what was wrong with the newest policy, each with the path of the entry. */
  policyFaults: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
  unsentReports: count,
  unsentRoutine: count,
});

/** The lane of every kind. A kind stands here once; schema, outbox and hub read it from here. */
export const laneOfKind = {
  'help-requested': 'report',
  'page-blocked': 'routine',
  'concern-matched': 'report',
  'site-requested': 'routine',
  'session-started': 'routine',
  'session-ended': 'routine',
  'device-health': 'routine',
} as const satisfies Record<string, Lane>;

export type EventKind = keyof typeof laneOfKind;
