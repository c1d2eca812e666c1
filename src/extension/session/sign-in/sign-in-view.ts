import * as z from 'zod/mini';
import { classColour } from '../../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../../domain/policy/device-number.ts';
import { helpLink } from '../../../domain/policy/help-link.ts';
import { signInSteps } from '../../../domain/sign-in/sign-in-step.ts';

/** What the sign-in page shows, made by the worker and kept, so that the page needs neither worker nor network to be there. */
export const signInView = z.object({
  step: z.enum(signInSteps),
  number: z.nullable(deviceNumber),
  colour: z.optional(classColour),
  /** The colour came from the account: another one comes from another account only. */
  isByAccount: z.boolean(),
  /** The child may choose another class. */
  mayChoose: z.boolean(),
  /** The class that is expected here. */
  expected: z.optional(classColour),
  /** Tiles to choose from. */
  classes: z.array(classColour),
  mayEnterNumber: z.boolean(),
  help: z.array(helpLink),
});
export type SignInView = z.infer<typeof signInView>;

/** Its key in `storage.session`: there as long as something is asked. */
export const signInViewKey = 'signInView';
