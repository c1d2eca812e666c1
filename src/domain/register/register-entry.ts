import * as z from 'zod/mini';
import { deviceNumber } from '../policy/device-number.ts';

/** Which child has which number in a class, now. */
export const registerEntry = z.looseObject({
  /** The same for a child through every change of number. */
  childId: z.uuidv7(),
  name: z.string(),
  number: deviceNumber,
  /** Since when the child has this number. */
  since: z.iso.datetime(),
});
export type RegisterEntry = z.infer<typeof registerEntry>;
