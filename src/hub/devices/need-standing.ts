import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { Device } from '../store/device-store.ts';

/** Whether a Chromebook is known, and no adult has ended it. */
export function isStanding(device: Device | undefined): boolean {
  return device !== undefined && device.ended === null;
}

/**
 * Lets a Chromebook through unless an adult has ended it.
 *
 * @throws CodedError `device-revoked` or `device-replaced`.
 */
export function needStanding(device: Device | undefined): void {
  if (device?.ended === 'revoked') throw new CodedError('device-revoked');
  if (device?.ended === 'replaced') throw new CodedError('device-replaced');
}
