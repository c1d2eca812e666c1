import * as z from 'zod/mini';
import { alertState } from '../incidents/alert-state.ts';
import { classColour } from '../policy/class-colour.ts';

const count = z.int().check(z.nonnegative());
const number = z.nullable(z.int());

/** How far the hub's own log had come: what stands in a mail, nobody can take back. */
export const digestHead = z.object({ entryId: z.int(), hash: z.string(), at: z.iso.datetime() });
export type DigestHead = z.infer<typeof digestHead>;

/**
 * What a daily digest says: counts, numbers and colours. No child's name, no address, no title (design, truth 9). Read leniently: an older
 * digest says less.
 */
export const digestFacts = z.object({
  day: z.iso.date(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  presses: count,
  /** Presses whose shield stands, from whatever day. */
  open: z.array(
    z.object({
      deviceNumber: number,
      classColour: z.nullable(classColour),
      at: z.iso.datetime(),
      state: alertState,
    }),
  ),
  blocks: count,
  refusedLifts: count,
  /** How often the hub noticed what, by its name. */
  alarms: z.record(z.string(), count),
  /** Chromebooks of which an earlier session ended without a receipt. */
  withoutReceipt: z.array(number),
  heard: count,
  /** Chromebooks that were not heard since the digest before. */
  notHeard: z.array(z.object({ deviceNumber: z.int(), lastHeardAt: z.iso.datetime() })),
  /** Notices that could not be delivered. */
  undelivered: count,
  head: digestHead,
  /** Up to where events and alarms are counted; the next digest goes on from there, whatever the clock has done. */
  upTo: z.object({ event: count, alarm: count }),
});
export type DigestFacts = z.infer<typeof digestFacts>;
