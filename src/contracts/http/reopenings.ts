import * as z from 'zod/mini';
import { reopeningReason, reopeningScope } from '../../domain/incidents/reopening.ts';
import { alertPath } from './alerts.ts';

/** `GET`: whether the page of a report may be opened again, and what was decided about it. `POST`: decides. The look is recorded. */
export const reopeningPath = (alertId: string) => `${alertPath(alertId)}/reopening`;

/**
 * `open`: the page opens again, for the scope that was chosen, until its end. `close`: whatever was opened again of this page is closed. The
 * same id sent twice is one decision.
 */
export const reopeningRequest = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('open'),
    reopeningId: z.uuidv7(),
    scope: reopeningScope,
    reason: reopeningReason,
    /** At most a year ahead. */
    until: z.iso.datetime(),
  }),
  z.strictObject({ decision: z.literal('close') }),
]);
export type ReopeningRequest = z.infer<typeof reopeningRequest>;

/** One decision about a page, in the order in which they were made. */
export const toldReopening = z.looseObject({
  /** `opened` or `closed`. */
  deed: z.string(),
  scope: reopeningScope,
  reason: z.string(),
  until: z.iso.datetime(),
  /** Absent: the hub itself, since a child named rude pictures. */
  byName: z.optional(z.string()),
  at: z.iso.datetime(),
});
export type ToldReopening = z.infer<typeof toldReopening>;

export const reopeningResponse = z.looseObject({
  /** `closed`, `open`, `never` where a child named rude pictures, or `no-page` where the press was about no page of the web. */
  standing: z.enum(['closed', 'open', 'never', 'no-page']),
  /** On how many other Chromebooks it was reported too. */
  otherChromebooks: z.int().check(z.nonnegative()),
  history: z.array(toldReopening),
});
export type ReopeningResponse = z.infer<typeof reopeningResponse>;
