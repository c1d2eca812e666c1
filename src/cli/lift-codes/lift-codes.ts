import { randomBytes } from 'node:crypto';
import { signsOf } from '../../domain/lifting/lift-alphabet.ts';
import { makeSealedCode } from '../../domain/lifting/sealed-code.ts';
import { liftCodes as policyValue } from '../../domain/policy/lift-codes.ts';
import { slowHashOf } from '../../hub/lifting/slow-hash-of.ts';
import type { ValuesOf } from '../settings/setting.ts';
import type { liftCodesSettings } from './lift-codes-settings.ts';

/** A 4 GB Chromebook takes half a second for this; whoever has the policy would take ages for 26 to the power of 12 codes. */
const iterations = 310_000;

/**
 * `lids-down lift-codes`: prints a sheet of one-use codes for the office to seal, and the policy value `liftCodes` by which a Chromebook
 * knows them. Nothing is kept: the codes are on the paper only.
 *
 * @returns the exit code.
 */
export async function liftCodes(
  values: ValuesOf<typeof liftCodesSettings>,
  print: (text: string) => void,
): Promise<number> {
  const sheet = values.sheet ?? signsOf(randomBytes(32), 4);
  const salt = randomBytes(16);
  const codes = Array.from({ length: values.codes }, () => makeSealedCode((length) => randomBytes(length)));
  const hashes: string[] = [];
  for (const code of codes) hashes.push(await slowHashOf(code, salt, iterations));
  const value = policyValue.parse({ sheet, salt: salt.toString('base64url'), iterations, hashes });
  print(sheetOf(sheet, codes));
  print(`"liftCodes": ${JSON.stringify(value)}`);
  return 0;
}

function sheetOf(sheet: string, codes: readonly string[]): string {
  const width = String(codes.length).length;
  return [
    `Lids Down: sealed codes, sheet ${sheet}`,
    '',
    'Cut into strips, one envelope each, and keep them in the office. Each opens the screen of one Chromebook, once:',
    '"For adults" on the black screen, then type the code. Cross it off here, with who and when.',
    'A new sheet takes the place of this one when its line below goes into the policy.',
    '',
    ...codes.map(
      (code, index) => `  ${String(index + 1).padStart(width)}   ${code}   ______________________`,
    ),
    '',
    'For the policy (it holds no code):',
  ].join('\n');
}
