import { inGroups, signsOf } from './lift-alphabet.ts';
import { answerSigns } from './challenge.ts';

/** Length of a sealed code, in signs: with the slow hash that policy carries, more than can be tried. */
export const sealedCodeSigns = 12;

/** A new sealed code, as it is printed: `K4T9-QXH2-M7CD`. */
export function makeSealedCode(randomBytes: (length: number) => Uint8Array): string {
  return inGroups(signsOf(randomBytes(48), sealedCodeSigns));
}

/** Which of the two ways a code that was typed belongs to: an answer is half as long as a sealed code. */
export function wayOfCode(plain: string): 'challenge' | 'sealed-code' {
  return plain.length >= (answerSigns + sealedCodeSigns) / 2 ? 'sealed-code' : 'challenge';
}
