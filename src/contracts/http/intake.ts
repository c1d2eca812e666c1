import * as z from 'zod/mini';
import { lane } from '../../domain/events/lane.ts';
import { notice } from './enrolment.ts';

/**
 * `POST` here delivers a batch: the exact stored texts of its events, one a line (`application/x-ndjson`), signed by
 * the device. Sending the same batch again is harmless and answers the same.
 */
export const intakePath = '/api/events';

export const batchContentType = 'application/x-ndjson';

/** The body of a batch. JSON never holds a bare line feed, so the lines come apart again exactly as they went in. */
export function toBatchBody(eventTexts: readonly string[]): string {
  return eventTexts.join('\n');
}

export function eventTextsOf(batchBody: string): string[] {
  return batchBody.split('\n').filter((line) => line !== '');
}

/** Up to which sequence, without a gap, the hub has committed a lane. The device may forget what is acknowledged. */
export const laneAcknowledgement = z.looseObject({
  session: z.uuidv7(),
  lane,
  sequence: z.int().check(z.nonnegative()),
});
export type LaneAcknowledgement = z.infer<typeof laneAcknowledgement>;

export const intakeResponse = z.looseObject({
  acknowledged: z.array(laneAcknowledgement),
  notices: z.array(notice),
  hubTime: z.iso.datetime(),
});
export type IntakeResponse = z.infer<typeof intakeResponse>;
