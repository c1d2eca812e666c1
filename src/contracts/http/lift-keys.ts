import * as z from 'zod/mini';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { deviceId, liftKey } from './enrolment.ts';

/** `GET`: the lift keys of the Chromebooks on the board, for an adult who may lift a shield. The companion keeps them for when there is no network. */
export const liftKeysPath = '/api/lift-keys';

export const deviceLiftKey = z.looseObject({ deviceId, deviceNumber: z.nullable(deviceNumber), liftKey });
export type DeviceLiftKey = z.infer<typeof deviceLiftKey>;

export const liftKeysResponse = z.looseObject({ keys: z.array(deviceLiftKey) });
