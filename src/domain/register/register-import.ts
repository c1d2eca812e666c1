import * as z from 'zod/mini';
import { deviceNumber } from '../policy/device-number.ts';
import { maximumRegisterRows, registerRow } from './register-row.ts';

/** What an adult wants taken into the register of a class. */
export const registerImport = z.strictObject({
  rows: z.array(registerRow).check(z.minLength(1), z.maxLength(maximumRegisterRows)),
  /** Children of the class who are not among the rows give their numbers back. Else they stay as they are. */
  endsOthers: z.boolean(),
  /** Children without a number get free ones from here on. */
  numbersFrom: deviceNumber,
});
export type RegisterImport = z.infer<typeof registerImport>;

/**
 * What stands between a row and the register. `child-twice` and `no-number-left` leave the row out. With `number-twice` (two rows say one
 * number) and `number-held` (a child who stays has it) the child keeps the number that it has, or gets a free one.
 */
export const importFault = z.enum(['child-twice', 'number-twice', 'number-held', 'no-number-left']);
export type ImportFault = z.infer<typeof importFault>;

const line = z.int().check(z.positive());

/** What an import would change. Made by one pure function from the register and the import, for looking and for doing alike. */
export const importPreview = z.looseObject({
  /** Children who come, each with the number it gets; `proposed` where the file did not say it. */
  added: z.array(z.looseObject({ line, name: z.string(), number: deviceNumber, proposed: z.boolean() })),
  changed: z.array(
    z.looseObject({ line, childId: z.string(), name: z.string(), from: deviceNumber, number: deviceNumber }),
  ),
  kept: z.array(z.looseObject({ line, childId: z.string(), name: z.string(), number: deviceNumber })),
  /** Children of the class who are not in the file. They go only where the import says so. */
  missing: z.array(z.looseObject({ childId: z.string(), name: z.string(), number: deviceNumber })),
  /** `other` is the line that stands against it. */
  faults: z.array(z.looseObject({ line, fault: importFault, other: z.optional(line) })),
});
export type ImportPreview = z.infer<typeof importPreview>;
