import * as z from 'zod/mini';

/** Who has seen a press, and whom the hub has called about it. Names of adults: only for those who may answer a press. */
export const alertWatch = z.looseObject({
  alertId: z.uuidv7(),
  /** Each adult once, with the first time that they tapped. */
  seen: z.array(z.looseObject({ adultId: z.string(), name: z.string(), at: z.iso.datetime() })),
  /** Absent: a person has it, or nobody was called yet. */
  climb: z.optional(
    z.looseObject({
      /** A name of waits-since.ts. */
      reason: z.string(),
      /** Since when it waits. */
      since: z.iso.datetime(),
      /** Names of rung.ts, in the order in which they were called. */
      called: z.array(z.string()),
      /** Those passed over, since nobody holds them. */
      unheld: z.array(z.string()),
      /** The last ones were called late: the hub was off when it was time. */
      late: z.optional(z.boolean()),
      /** When the last of them was called. */
      at: z.iso.datetime(),
    }),
  ),
});
export type AlertWatch = z.infer<typeof alertWatch>;
