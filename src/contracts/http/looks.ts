import * as z from 'zod/mini';

/** `GET`: who looked at what can be tied to a child, the newest first: registers, presses, the log, decisions about pages, wishes. */
export const looksPath = '/api/looks';
export const looksQuery = z.strictObject({
  /** `next` of the answer before. */
  before: z.optional(z.string().check(z.regex(/^[0-9T:.Z-]{24} [a-z]+ \d{1,15}$/))),
});

export const toldLook = z.looseObject({
  byName: z.string(),
  /** What was looked at: `register`, `number`, `left`, `import`, `press`, `log`, `log-record`, `reopening`, `wishes`, `story`, `blocks`, or of a newer release. */
  kind: z.string(),
  /** Of a register. */
  className: z.nullable(z.string()),
  number: z.nullable(z.int()),
  /** When that happened which was looked at. */
  aboutAt: z.nullable(z.iso.datetime()),
  at: z.iso.datetime(),
});
export type ToldLook = z.infer<typeof toldLook>;

export const looksResponse = z.looseObject({
  looks: z.array(toldLook),
  /** There are older ones. */
  next: z.optional(z.string()),
});
export type LooksResponse = z.infer<typeof looksResponse>;
