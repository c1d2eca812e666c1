import * as z from 'zod/mini';

/** Wrong staff codes in a row at this Chromebook. */
export const staffCodeTries = z.object({
  wrong: z.int().check(z.nonnegative()),
  /** Of the last one, milliseconds by the wall clock. */
  at: z.number(),
});
export type StaffCodeTries = z.infer<typeof staffCodeTries>;

/** So many wrong codes cost no wait: fingers slip. */
const freeTries = 3;
const firstWaitMs = 15_000;
const longestWaitMs = 15 * 60_000;

/** How long nobody may try again, in milliseconds; it doubles with each wrong code. A clock that is set back shortens nothing. */
export function waitOf(tries: StaffCodeTries | undefined, now: number): number {
  if (tries === undefined || tries.wrong < freeTries) return 0;
  const wholeWait = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries.wrong - freeTries));
  return Math.max(0, wholeWait - Math.max(0, now - tries.at));
}
