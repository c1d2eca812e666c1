import * as z from 'zod/mini';
import { classColour } from '../policy/class-colour.ts';
import { deviceNumber } from '../policy/device-number.ts';

/** What was answered at a Chromebook since it was started. Each answer is about what was shown, and lapses when that changes. */
export const signInAnswers = z.object({
  /** The class tile that was tapped. */
  tapped: z.optional(classColour),
  /** "This is not my class": the tiles are wanted. */
  choosing: z.optional(z.boolean()),
  /** "Is this your number?" `shown` is null where there was none to show. */
  number: z.optional(
    z.object({
      shown: z.nullable(deviceNumber),
      says: z.enum(['yes', 'no']),
      /** After a no: they went on all the same. */
      wentOn: z.optional(z.boolean()),
    }),
  ),
  /** The number of which the child knows that another Chromebook says it too. */
  knowsTwice: z.optional(deviceNumber),
  /** The class that is expected here instead, of which the child knows. */
  knowsExpected: z.optional(classColour),
  /** The rules are to be asked for another time. */
  rulesLater: z.optional(z.boolean()),
  /** Everything was answered once. Class, number and rules are not asked for again in the middle of a lesson. */
  done: z.optional(z.boolean()),
});
export type SignInAnswers = z.infer<typeof signInAnswers>;
