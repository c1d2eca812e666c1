import * as z from 'zod/mini';

/** One outcome as those may read it who may open the press. */
export const toldOutcome = z.looseObject({
  /** `dealt-with`, `passed-to-dsl` or `taken-up`. */
  deed: z.string(),
  /** A name of outcome.ts, or one that only a newer release knows. Absent where it is for the DSL alone. */
  outcome: z.optional(z.string()),
  fourC: z.optional(z.string()),
  note: z.optional(z.string()),
  byName: z.string(),
  at: z.iso.datetime(),
  /** When it was tapped, where it came to the hub later than that. */
  tappedAt: z.optional(z.iso.datetime()),
  /** It was noted for several presses in one tap. */
  inBulk: z.optional(z.boolean()),
});
export type ToldOutcome = z.infer<typeof toldOutcome>;
