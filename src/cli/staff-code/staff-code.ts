import { randomBytes } from 'node:crypto';
import { plainCode } from '../../domain/lifting/plain-code.ts';
import { slowHashOf } from '../../hub/lifting/slow-hash-of.ts';
import { PlainError } from '../settings/plain-error.ts';
import type { ValuesOf } from '../settings/setting.ts';
import type { staffCodeSettings } from './staff-code-settings.ts';

/** OWASP's figure for PBKDF2-SHA-256 is meant for passwords on servers; a 4 GB Chromebook takes half a second for this. */
const iterations = 310_000;

/** Shorter codes are found by trying, slow hash or not. */
const fewestSigns = 8;

export type StaffCodeSurroundings = {
  print: (text: string) => void;
  /** Asks for one line. */
  ask: (question: string) => Promise<string>;
};

/**
 * `lids-down staff-code`: makes the policy value `staffCode` of a code. Each time with another salt, all of them good.
 *
 * @returns the exit code.
 * @throws PlainError for a code that is too short.
 */
export async function staffCode(
  values: ValuesOf<typeof staffCodeSettings>,
  { print, ask }: StaffCodeSurroundings,
): Promise<number> {
  const code = values.code ?? (await ask('Staff code (8 letters or digits at least): '));
  if (plainCode(code).length < fewestSigns) {
    throw new PlainError(
      `A staff code needs ${fewestSigns} letters or digits at least; spaces and hyphens do not count.`,
      { exitCode: 2 },
    );
  }
  const salt = randomBytes(16);
  const hash = await slowHashOf(code, salt, iterations);
  print(`"staffCode": "${iterations}$${salt.toString('base64url')}$${hash}"`);
  return 0;
}
