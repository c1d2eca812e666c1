import * as z from 'zod/mini';
import { alertState } from '../../domain/incidents/alert-state.ts';
import { classColour } from '../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { deviceId } from '../http/enrolment.ts';

/** Why somebody should look at a Chromebook, though no child has pressed. */
export const attentionReasons = [
  'class-unexpected',
  'number-questioned',
  /** An earlier session at this Chromebook ended without a receipt: what it wrote last may be missing. */
  'session-without-receipt',
  'log-gap',
  'log-fork',
  'clock-jumped',
  'gone-quiet',
  'newer-than-hub',
  /** Addresses were refused often: since when it was last so stands in `at`, and blocked-often.ts says when that lapses. */
  'blocked-often',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** A companion passes over a reason that it does not know: a newer hub may have more of them. */
export const attention = z.looseObject({
  reason: z.string(),
  /** With `class-unexpected`: the class whose lesson runs there. */
  expected: z.optional(classColour),
  /** Since when, where the hub noticed it by itself. */
  at: z.optional(z.iso.datetime()),
});
export type Attention = z.infer<typeof attention>;

/** One Chromebook on the board. Two devices that claim one number are two tiles, never merged. */
export const boardTile = z.looseObject({
  deviceId,
  deviceNumber: z.nullable(deviceNumber),
  classColour: z.optional(classColour),
  /** When the hub last heard of it. */
  heardAt: z.iso.datetime(),
  /** Another tile claims the same number. */
  numberClaimedTwice: z.boolean(),
  /** An adult has ended it: `revoked` or `replaced`. Absent: it is in use. */
  ended: z.optional(z.string()),
  /** Absent: nothing. */
  attention: z.optional(z.array(attention)),
});
export type BoardTile = z.infer<typeof boardTile>;

/** One press as the board shows it: no address, no title, no name, and not what it was (design, truth 9). */
export const alertSummary = z.looseObject({
  /** The id of the event that raised it. */
  alertId: z.uuidv7(),
  deviceId,
  deviceNumber: z.nullable(deviceNumber),
  classColour: z.optional(classColour),
  receivedAt: z.iso.datetime(),
  state: alertState,
  /** The child says that it pressed by mistake. The alert stays as open as it is: nobody knows who made the child say so. */
  byMistake: z.optional(z.boolean()),
  /** How often the child has said something since, for those who have it open; never what, and nothing that is for the DSL alone. */
  said: z.optional(z.int().check(z.nonnegative())),
  /** With `shield-lifted`: an adult lifted it at the Chromebook itself, without the hub. Nobody knows who. */
  liftedHere: z.optional(z.boolean()),
  /** A name of alert-standing.ts: how it stands with the adults, and never what was done. Absent: open. */
  standing: z.optional(z.string()),
  /** How often its standing has changed: the highest stands, in whatever order the news arrives. */
  standingVersion: z.optional(z.int().check(z.nonnegative())),
});
export type AlertSummary = z.infer<typeof alertSummary>;
