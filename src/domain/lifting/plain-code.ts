/**
 * Letters that are easily taken for another sign, and the sign that is meant: codes are made without them (lift-alphabet.ts).
 */
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V', Z: '2' };

/**
 * A code as it counts, however it was typed: capitals, without white space and hyphens, `O` as 0, `I` and `L` as 1, `U` as V and `Z` as 2.
 */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,]/gu, '')
    .replace(/[OILUZ]/g, (letter) => meant[letter] ?? letter);
}
