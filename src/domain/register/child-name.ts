import * as z from 'zod/mini';

/** Longest name that a register keeps, in characters. */
export const maximumNameLength = 120;

/** Controls, direction marks and overrides, unpaired halves, private ones. Joiners stay: names in Persian and in Hindi need them. */
const neverInNames = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A name as a register keeps it: what is not to be seen is taken out, and spaces stand one by one. */
export function cleanName(written: string): string {
  return written
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .replace(neverInNames, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether something in a text cannot be seen, or would turn its surroundings around. */
export function hidesSomething(written: string): boolean {
  return written.replace(/[\r\n\t]/g, ' ').search(neverInNames) !== -1;
}

/** A child's name as it is kept: it comes out clean, whatever went in. */
export const childName = z
  .string()
  .check(
    z.maxLength(4_000),
    z.overwrite(cleanName),
    z.minLength(1),
    z.maxLength(maximumNameLength),
    z.regex(/[\p{L}\p{N}\p{S}\p{P}]/u),
  );

/** Equal for names that stand for the same child of a class: letters alone count, whatever their case and accents. */
export function sameChildKey(name: string): string {
  const plain = cleanName(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return letters === '' ? plain : letters;
}
