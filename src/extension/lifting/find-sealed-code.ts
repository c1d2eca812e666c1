import { isSameText } from '../../domain/lifting/same-text.ts';
import type { LiftCodes } from '../../domain/policy/lift-codes.ts';
import { slowHash } from '../device/slow-hash.ts';

/**
 * The sealed code that was typed, by its sheet and its place on it, from 1. All hashes are looked at, whichever fits.
 *
 * @returns undefined where it is none of them.
 */
export async function findSealedCode(
  { sheet, salt, iterations, hashes }: LiftCodes,
  typed: string,
): Promise<{ sheet: string; place: number } | undefined> {
  const hash = await slowHash(typed, { iterations, salt });
  const places = hashes.flatMap((one, index) => (isSameText(one, hash) ? [index + 1] : []));
  const [place] = places;
  return place === undefined ? undefined : { sheet, place };
}
