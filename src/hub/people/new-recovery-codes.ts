import { randomInt } from 'node:crypto';

/** No letter or digit that is taken for another one on paper. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const codes = 10;
const half = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');

/** Recovery codes for one adult: 49 bits each, so that guessing one through a throttle is out of the question. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () => `${half()}-${half()}`);
}
