import * as z from 'zod/mini';
import { notedOutcome } from '../../domain/incidents/noted-outcome.ts';
import { closingOutcome, maximumNoteLength } from '../../domain/incidents/outcome.ts';
import { alertSummary } from '../stream/board.ts';

/** Made by the companion for each tap, so that the same tap told twice counts once. */
const actionId = z.uuidv7();

export const outcomeRequest = z.strictObject({
  actionId,
  noted: notedOutcome,
  /** Who tapped, where it may be sent late. The hub takes it from nobody else, whoever is signed in when it is sent. */
  adultId: z.optional(z.string().check(z.maxLength(100))),
});
export type OutcomeRequest = z.infer<typeof outcomeRequest>;

export const outcomeResponse = z.looseObject({ alert: alertSummary });

/** `POST`: one gesture for several presses. Each keeps its own record; what cannot be done for one is said of that one. */
export const alertsActionPath = '/api/alert-actions';

export const mostAlertsAtOnce = 100;

export const alertsActionRequest = z.strictObject({
  actionId,
  alertIds: z.array(z.uuidv7()).check(z.minLength(1), z.maxLength(mostAlertsAtOnce)),
  deed: z.discriminatedUnion('deed', [
    z.strictObject({ deed: z.literal('seen') }),
    z.strictObject({ deed: z.literal('on-my-way') }),
    z.strictObject({
      deed: z.literal('dealt-with'),
      outcome: closingOutcome,
      note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(maximumNoteLength))),
    }),
  ]),
});
export type AlertsActionRequest = z.infer<typeof alertsActionRequest>;

/** One that was left out, and why: an error of the catalogue. */
export const leftOut = z.looseObject({
  alertId: z.string(),
  code: z.string(),
  cause: z.string(),
  cure: z.string(),
});
export type LeftOut = z.infer<typeof leftOut>;

export const alertsActionResponse = z.looseObject({
  /** Those for which it was done, as they are now. */
  alerts: z.array(alertSummary),
  leftOut: z.array(leftOut),
});
export type AlertsActionResponse = z.infer<typeof alertsActionResponse>;
