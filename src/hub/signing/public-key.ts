import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { thumbprintInput, type DevicePublicKey } from '../../contracts/http/enrolment.ts';

/** @throws CodedError `request-malformed` when the coordinates are no point of the curve. */
export function importPublicKey(key: DevicePublicKey): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch (error) {
    throw new CodedError('request-malformed', { at: 'publicKey', cause: error });
  }
}

/** The id of the device that holds a key: its RFC 7638 thumbprint. */
export function deviceIdOf(key: DevicePublicKey): string {
  return createHash('sha256').update(thumbprintInput(key)).digest('base64url');
}
