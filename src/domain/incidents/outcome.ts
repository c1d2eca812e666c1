import * as z from 'zod/mini';

/** What an adult did about a report, in one tap (needs 8). */
export const outcome = z.enum([
  'talked-with-child',
  'page-was-harmless',
  'pressed-by-mistake',
  'passed-to-dsl',
  'parents-to-be-told',
  'something-else',
]);
export type Outcome = z.infer<typeof outcome>;

/** Longest note about a report, in UTF-16 code units. */
export const maximumNoteLength = 500;
