import * as z from 'zod/mini';

const name = z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/));

/** What somebody did at a Chromebook itself, where nobody is signed in: the hub knows of it by an event, and never by whom. */
export const deviceDeed = z.discriminatedUnion('deed', [
  z.looseObject({
    deed: z.literal('shield-lifted'),
    /** `challenge` or `sealed-code`; of a newer device it may be a way that this release does not know. */
    by: name,
    sealedCode: z.optional(z.looseObject({ sheet: z.string(), place: z.int() })),
  }),
  z.looseObject({ deed: z.literal('lift-refused'), by: name, wrongAnswers: z.int() }),
  z.looseObject({
    deed: z.literal('report-dealt-with'),
    /** A name of outcome.ts, or one that only a newer release knows. */
    outcome: name,
    note: z.optional(z.string()),
  }),
]);
export type DeviceDeed = z.infer<typeof deviceDeed>;
export type DeviceDeedKind = DeviceDeed['deed'];
