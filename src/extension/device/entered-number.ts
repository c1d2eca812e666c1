import { deviceNumber } from '../../domain/policy/device-number.ts';

/** The number that an adult entered at this Chromebook, where its asset id has none. */
export const enteredNumber = deviceNumber;

/** Its key in `storage.local`. */
export const enteredNumberKey = 'enteredNumber';
