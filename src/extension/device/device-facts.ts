import * as z from 'zod/mini';
import { classColour } from '../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** What this device last knew of itself: its number and the class that is signed in. Never a name. */
export const deviceFacts = z.object({
  deviceNumber: z.nullable(deviceNumber),
  classColour: z.optional(classColour),
});
export type DeviceFacts = z.infer<typeof deviceFacts>;

/** Its key in `storage.local`. */
export const deviceFactsKey = 'device';
