import * as z from 'zod/mini';

/** Where a page that was reported is opened again: on the Chromebook of the report, or on every one on which it was closed. */
export const reopeningScope = z.enum(['this-chromebook', 'every-chromebook']);
export type ReopeningScope = z.infer<typeof reopeningScope>;

/** Why, in the DSL's own words (issue 4: never without). */
export const reopeningReason = z.string().check(z.trim(), z.minLength(10), z.maxLength(500));

/** The longest that a page stays open again, in milliseconds: what comes from a hub ends by itself (design, truth 7). */
export const longestReopeningMs = 366 * 24 * 60 * 60 * 1_000;

/** Whether a page may be opened again until then: at some time to come, and not for ever. */
export function isReopeningEnd(until: string, now: Date): boolean {
  const leftMs = Date.parse(until) - now.getTime();
  return leftMs > 0 && leftMs <= longestReopeningMs;
}
