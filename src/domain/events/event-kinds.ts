import * as z from 'zod/mini';
import { concernCategories } from '../concerns/concern.ts';
import { blockReasons } from '../decisions/reasons.ts';
import type { Lane } from './lane.ts';
import { sha256Text } from './event-envelope.ts';
import { maximumAddressLength, maximumPhraseIdLength } from './event-limits.ts';

const count = z.int().check(z.nonnegative());

/** An address was refused. The reason is a code of the decision, never words from the page. */
export const pageBlockedDetails = z.strictObject({
  address: z.string().check(z.maxLength(maximumAddressLength)),
  reason: z.enum(blockReasons),
  /** A part of a page that is open: it came with the page, and nobody at the device asked for it. */
  inFrame: z.optional(z.literal(true)),
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

export const deviceHealthDetails = z.strictObject({
  /** Where the policy in force came from: `none` is the built-in strictest state. */
  policy: z.enum(['none', 'managed', 'last-good', 'development']),
  /** Codes of what was wrong with the newest policy, each with the path of the entry. */
  policyFaults: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
  unsentReports: count,
  unsentRoutine: count,
  /**
   * SHA-256 over the part of the policy in force by which pages open (policy/policy-fingerprint.ts): the same on every Chromebook that has
   * the same policy. Absent without a policy, and in what an older release wrote.
   */
  policyFingerprint: z.optional(sha256Text),
});

/** The lane of every kind. A kind stands here once; schema, outbox and hub read it from here. */
export const laneOfKind = {
  'help-requested': 'report',
  'help-described': 'report',
  'pressed-by-mistake': 'report',
  'shield-lifted': 'report',
  'lift-refused': 'report',
  'report-dealt-with': 'report',
  'drill-answered': 'report',
  'page-blocked': 'routine',
  'concern-matched': 'report',
  'site-requested': 'routine',
  'session-started': 'routine',
  'session-ended': 'routine',
  'class-signed-in': 'routine',
  'class-unexpected': 'routine',
  'number-questioned': 'routine',
  'number-confirmed': 'routine',
  'number-entered': 'routine',
  'rules-accepted': 'routine',
  'device-health': 'routine',
  'events-dropped': 'routine',
} as const satisfies Record<string, Lane>;

export type EventKind = keyof typeof laneOfKind;
