import * as z from 'zod/mini';
import { deviceNumber } from '../policy/device-number.ts';
import { classColour } from '../policy/class-colour.ts';
import { lane } from './lane.ts';

/** Version of the event schema. Additive from release to release; a hub reads every older version. */
export const eventSchemaVersion = 1;

/** SHA-256, as 43 characters of base64url without padding. */
export const sha256Text = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What every event carries, whatever its kind. */
export const eventEnvelopeShape = {
  schema: z.literal(eventSchemaVersion),
  /** UUIDv7 made by the device, so that sending an event twice stores it once. */
  id: z.uuidv7(),
  /** UUIDv7 of the browser session. */
  session: z.uuidv7(),
  lane,
  /** 1 for the first event of the lane in this session, then without gaps. */
  sequence: z.int().check(z.positive()),
  /** SHA-256 over the exact stored bytes of the event before in this lane; null for the first. */
  previousHash: z.nullable(sha256Text),
  /** What the device's clock said, in UTC. Evidence is ordered by sequence, never by this. */
  deviceTime: z.iso.datetime({ precision: 3 }),
  /** The number on the Chromebook; null while it is not known. */
  deviceNumber: z.nullable(deviceNumber),
  /** The class that is signed in; absent while it is not known. */
  classColour: z.optional(classColour),
};

/**
 * Reads what any release's event must have, and keeps the rest unread. A hub uses it for events newer than
 * itself: they are kept as they came, never dropped.
 */
export const eventEnvelope = z.looseObject({
  ...eventEnvelopeShape,
  schema: z.int().check(z.positive()),
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
});
export type EventEnvelope = z.infer<typeof eventEnvelope>;
