import { randomBytes } from 'node:crypto';
import { makeSealedCode } from '../../../src/domain/lifting/sealed-code.ts';
import type { LiftCodes } from '../../../src/domain/policy/lift-codes.ts';
import { slowHashOf } from '../../../src/hub/lifting/slow-hash-of.ts';

/** A sheet of sealed codes with its policy value, of a hash that is quick enough for a test. */
export async function sealedCodes(count: number): Promise<{ codes: string[]; liftCodes: LiftCodes }> {
  const codes = Array.from({ length: count }, () => makeSealedCode((length) => randomBytes(length)));
  const salt = randomBytes(16);
  const iterations = 1_000;
  const hashes = await Promise.all(codes.map((code) => slowHashOf(code, salt, iterations)));
  return { codes, liftCodes: { sheet: 'TEST', salt: salt.toString('base64url'), iterations, hashes } };
}
