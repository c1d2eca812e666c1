import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import * as z from 'zod';

/** What is asked for before a release. */
const whole = { histories: 10_000, browser: 200 };

const wholeNumber = z.coerce.number().int().nonnegative();

const settings = z.strictObject({
  /** Tells this one history, and nothing else. */
  seed: wholeNumber.optional(),
  /** How many histories of the simulator. */
  histories: wholeNumber.default(whole.histories),
  /** How many runs with real Chromium and hub processes. */
  browser: wholeNumber.default(whole.browser),
  /** The first seed of both. */
  first: wholeNumber.default(1),
  /** Plays this one run with real Chromium, and nothing else. */
  run: wholeNumber.optional(),
  /** How many Chromium runs at once. */
  schools: wholeNumber.default(Math.min(2, availableParallelism())),
  /** Where the report is written; docs/faults.md when nothing was left out. */
  report: z.string().optional(),
});

export type FaultSettings = z.infer<typeof settings>;

/** Options of `npm run faults`. @throws ZodError, or what node:util says of an unknown one. */
export function faultSettings(args: readonly string[]): FaultSettings {
  const options = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, { type: 'string' as const }]),
  );
  return settings.parse(parseArgs({ args: [...args], options }).values);
}

/** A report of less than all is written only where somebody says so. */
export function reportFile({ report, histories, browser }: FaultSettings): string | undefined {
  const isWhole = histories >= whole.histories && browser >= whole.browser;
  return report ?? (isWhole ? 'docs/faults.md' : undefined);
}
