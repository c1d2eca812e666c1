import * as z from 'zod/mini';
import { closingOutcome, maximumNoteLength } from './outcome.ts';
import { fourCs } from './what-it-was.ts';

const note = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(maximumNoteLength)));

/** What an adult notes about one press. A later note stands beside the earlier ones and never takes the place of one. */
export const notedOutcome = z.discriminatedUnion('deed', [
  z.strictObject({
    deed: z.literal('dealt-with'),
    outcome: closingOutcome,
    /** Under which of the four Cs it is logged (needs 14). */
    fourC: z.optional(z.enum(fourCs)),
    note,
  }),
  /** It stays open for the DSL; whoever passes it on has done their part. */
  z.strictObject({
    deed: z.literal('passed-to-dsl'),
    note,
    /** When it was tapped, by the hub's clock as far as the companion knows it; only where it could not be sent at once. */
    tappedAt: z.optional(z.iso.datetime()),
  }),
  /** What was dealt with is open again. */
  z.strictObject({ deed: z.literal('taken-up'), note }),
]);
export type NotedOutcome = z.infer<typeof notedOutcome>;
export type OutcomeDeed = NotedOutcome['deed'];
