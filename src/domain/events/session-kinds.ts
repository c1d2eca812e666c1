import * as z from 'zod/mini';
import { classColour } from '../policy/class-colour.ts';
import { calendarDay } from '../policy/policy-exception.ts';
import { deviceNumber } from '../policy/device-number.ts';

export const sessionStartedDetails = z.strictObject({
  extensionVersion: z.string().check(z.maxLength(32)),
  browserVersion: z.string().check(z.maxLength(32)),
});

export const sessionEndedDetails = z.strictObject({
  /** `found-at-next-start`: the browser ended without saying so, and the next session noticed. */
  reason: z.enum(['found-at-next-start', 'lesson-ended', 'logged-off']),
  /**
   * The receipt: the last place of each lane, with this event; 0 for a lane without any. Absent in what an older release wrote. What comes
   * after it in either lane takes it back, but for `events-dropped`.
   */
  last: z.optional(
    z.strictObject({ report: z.int().check(z.nonnegative()), routine: z.int().check(z.positive()) }),
  ),
});

/** A class colour was found or chosen. `how` says by what; no account is named. */
export const classSignedInDetails = z.strictObject({
  colour: classColour,
  how: z.enum(['policy', 'account', 'lesson', 'tile']),
});

/** Another class is expected at this Chromebook than the one that is signed in (needs 2). */
export const classUnexpectedDetails = z.strictObject({ expected: classColour, signedIn: classColour });

/** "Is this your number?" The child says no. */
export const numberQuestionedDetails = z.strictObject({ shown: z.nullable(deviceNumber) });

/** The child says yes after all, once somebody has looked: what was questioned is settled. */
export const numberConfirmedDetails = z.strictObject({ shown: z.nullable(deviceNumber) });

/** An adult entered the number with the staff code. */
export const numberEnteredDetails = z.strictObject({ entered: deviceNumber });

/** The rules of use were accepted, for the term that began on this day (needs 6). */
export const rulesAcceptedDetails = z.strictObject({ termStart: calendarDay });
