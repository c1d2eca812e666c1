import * as z from 'zod/mini';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** The number that an adult gave this device at the hub; it counts before what policy says. */
export const numberByAdult = z.object({ deviceNumber });

/** Its key in `storage.local`. */
export const numberByAdultKey = 'numberByAdult';
