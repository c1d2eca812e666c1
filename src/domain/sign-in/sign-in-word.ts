import * as z from 'zod/mini';
import { classColour } from '../policy/class-colour.ts';
import { deviceNumber } from '../policy/device-number.ts';

const about = { shown: z.nullable(deviceNumber) };

/** What a child says at sign-in, by a tap. */
export const signInWord = z.discriminatedUnion('says', [
  z.strictObject({ says: z.literal('my-class'), colour: classColour }),
  z.strictObject({ says: z.literal('not-my-class') }),
  /** Goes on in this class, knowing that another one is expected. */
  z.strictObject({ says: z.literal('stay-in-class'), expected: classColour }),
  z.strictObject({ says: z.literal('my-number'), ...about }),
  z.strictObject({ says: z.literal('not-my-number'), ...about }),
  /** Goes on under this number, or without one, though it is not settled. */
  z.strictObject({ says: z.literal('go-on'), ...about }),
  /** Knows that another Chromebook says this number. */
  z.strictObject({ says: z.literal('number-twice-seen'), shown: deviceNumber }),
  z.strictObject({ says: z.literal('rules-accepted') }),
  z.strictObject({ says: z.literal('rules-later') }),
]);
export type SignInWord = z.infer<typeof signInWord>;
