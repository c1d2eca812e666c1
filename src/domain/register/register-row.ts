import * as z from 'zod/mini';
import { deviceNumber } from '../policy/device-number.ts';
import { childName } from './child-name.ts';

/** Most rows that one file, or one import, may have: more than any school has children. */
export const maximumRegisterRows = 5_000;

/** One child of a file: the line where it stands, and the number where the file says one. */
export const registerRow = z.strictObject({
  line: z.int().check(z.positive()),
  name: childName,
  number: z.nullable(deviceNumber),
});
export type RegisterRow = z.infer<typeof registerRow>;
