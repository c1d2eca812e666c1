import * as z from 'zod/mini';
import { eventsDroppedDetails } from './dropped-range.ts';
import { drillAnsweredDetails } from './drill-kinds.ts';
import { eventEnvelopeShape } from './event-envelope.ts';
import {
  concernMatchedDetails,
  deviceHealthDetails,
  laneOfKind,
  pageBlockedDetails,
  siteRequestedDetails,
  type EventKind,
} from './event-kinds.ts';
import {
  helpDescribedDetails,
  helpRequestedDetails,
  liftRefusedDetails,
  pressedByMistakeDetails,
  reportDealtWithDetails,
  shieldLiftedDetails,
} from './report-kinds.ts';
import {
  classSignedInDetails,
  classUnexpectedDetails,
  numberConfirmedDetails,
  numberEnteredDetails,
  numberQuestionedDetails,
  rulesAcceptedDetails,
  sessionEndedDetails,
  sessionStartedDetails,
} from './session-kinds.ts';

function kind<K extends EventKind, D extends z.core.$ZodType>(name: K, details: D) {
  return z.strictObject({
    ...eventEnvelopeShape,
    kind: z.literal(name),
    lane: z.literal(laneOfKind[name]),
    details,
  });
}

/**
 * Everything that may leave a device, and nothing else (design, truth 1). Strict at every level: a field that
 * is not named here is refused, on the device before it is stored and on the hub before it is trusted.
 */
export const schoolEvent = z.discriminatedUnion('kind', [
  kind('help-requested', helpRequestedDetails),
  kind('help-described', helpDescribedDetails),
  kind('pressed-by-mistake', pressedByMistakeDetails),
  kind('shield-lifted', shieldLiftedDetails),
  kind('lift-refused', liftRefusedDetails),
  kind('report-dealt-with', reportDealtWithDetails),
  kind('drill-answered', drillAnsweredDetails),
  kind('page-blocked', pageBlockedDetails),
  kind('concern-matched', concernMatchedDetails),
  kind('site-requested', siteRequestedDetails),
  kind('session-started', sessionStartedDetails),
  kind('session-ended', sessionEndedDetails),
  kind('class-signed-in', classSignedInDetails),
  kind('class-unexpected', classUnexpectedDetails),
  kind('number-questioned', numberQuestionedDetails),
  kind('number-confirmed', numberConfirmedDetails),
  kind('number-entered', numberEnteredDetails),
  kind('rules-accepted', rulesAcceptedDetails),
  kind('device-health', deviceHealthDetails),
  kind('events-dropped', eventsDroppedDetails),
]);
export type SchoolEvent = z.infer<typeof schoolEvent>;

/** One kind of event, by name. */
export type EventOf<K extends EventKind> = Extract<SchoolEvent, { kind: K }>;

/** What the product says happened; the outbox adds the envelope. */
export type EventDraft = { [K in EventKind]: Pick<EventOf<K>, 'kind' | 'details'> }[EventKind];
