import * as z from 'zod/mini';

/** What an adult can say at the Chromebook itself was done about a report, in one tap (needs 8). These may leave a device. */
export const outcomeAtChromebook = z.enum([
  'talked-with-child',
  'page-was-harmless',
  'pressed-by-mistake',
  'passed-to-dsl',
  'parents-to-be-told',
  'something-else',
]);
export type OutcomeAtChromebook = z.infer<typeof outcomeAtChromebook>;

/** All that an adult can say was done about a report, wherever it is said (needs 8, 14). */
export const outcome = z.enum([
  ...outcomeAtChromebook.options,
  'gave-advice',
  'page-stays-closed',
  'parents-told',
]);
export type Outcome = z.infer<typeof outcome>;

/** What ends a press on the board. Who passes it to the DSL does not end it. */
export const closingOutcome = z.enum([
  'talked-with-child',
  'gave-advice',
  'page-was-harmless',
  'pressed-by-mistake',
  'page-stays-closed',
  'parents-told',
  'parents-to-be-told',
  'something-else',
]);
export type ClosingOutcome = z.infer<typeof closingOutcome>;

/** Longest note about a report, in UTF-16 code units. */
export const maximumNoteLength = 500;
