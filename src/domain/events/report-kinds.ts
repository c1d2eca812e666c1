import * as z from 'zod/mini';
import { maximumNoteLength, outcomeAtChromebook } from '../incidents/outcome.ts';
import { whatItWas } from '../incidents/what-it-was.ts';
import { mistakeChoices } from '../policy/after-lesson.ts';
import { reportedPage } from './reported-page.ts';

/** The id of the `help-requested` event that something is about. */
const reportId = z.uuidv7();

/** Which of the three ways in was used. */
export const wayIn = z.enum(['page-button', 'toolbar-button', 'keyboard-command']);

/** The child pressed "turn off the screen and tell an adult". */
export const helpRequestedDetails = z.strictObject({
  page: reportedPage,
  via: wayIn,
});

/** The child tapped a picture that says what it was. A later one takes the place of an earlier one. */
export const helpDescribedDetails = z.strictObject({ reportId, what: whatItWas });

/** The child says that it pressed by mistake, or takes that back. The alert stays open. */
export const pressedByMistakeDetails = z.strictObject({
  reportId,
  /** What policy makes of it; absent when the child takes it back. */
  leadsTo: z.optional(z.enum(mistakeChoices)),
  /** "No, I want to tell": it was no mistake. */
  takenBack: z.optional(z.literal(true)),
});

/** An adult got the screen back at the Chromebook itself. What was lifted through the hub the hub knows. */
export const shieldLiftedDetails = z.strictObject({
  reportIds: z.array(reportId).check(z.minLength(1), z.maxLength(50)),
  by: z.enum(['challenge', 'sealed-code']),
  /** Of a sealed code: its sheet and its place on it, from 1, so that the hub crosses it off. Never the code. */
  sealedCode: z.optional(
    z.strictObject({
      sheet: z.string().check(z.regex(/^[A-Z0-9]{2,8}$/)),
      place: z.int().check(z.positive()),
    }),
  ),
});

/** Somebody tried to lift a shield and answered wrongly. What was typed is not told. */
export const liftRefusedDetails = z.strictObject({
  by: z.enum(['challenge', 'sealed-code']),
  /** Wrong answers in a row, with this one. */
  wrongAnswers: z.int().check(z.positive()),
});

/** The adult at the Chromebook noted what was done. */
export const reportDealtWithDetails = z.strictObject({
  reportId,
  outcome: outcomeAtChromebook,
  note: z.optional(z.string().check(z.maxLength(maximumNoteLength))),
});
