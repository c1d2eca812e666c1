import * as z from 'zod/mini';
import { classColour } from '../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** One line of the log: never an address, a title, a name of a child or a word of a search. */
export const logRow = z.looseObject({
  entryId: z.int().check(z.positive()),
  /** A name of log-entry.ts, or of a newer release. */
  kind: z.string(),
  /** When it came to the hub. */
  at: z.iso.datetime(),
  deviceId: z.string(),
  deviceNumber: z.nullable(deviceNumber),
  classColour: z.optional(classColour),
  /** Of a press. */
  alertId: z.optional(z.string()),
  /** Of a press: how far the answer to the child has come, and how it stands with the adults. */
  alertState: z.optional(z.string()),
  alertStanding: z.optional(z.string()),
  /** Of the log itself: `open`, `seen` or `dealt-with`. */
  state: z.string(),
  /** The category of a concern, the reason of an alarm, or what a child said for the DSL alone. */
  about: z.optional(z.string()),
  /** It goes past the class teacher. */
  forDsl: z.boolean(),
  /** How often, where it happened more than once in an hour. */
  times: z.optional(z.int()),
});
export type LogRow = z.infer<typeof logRow>;
