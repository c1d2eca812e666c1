/**
 * The signs of challenges, answers and sealed codes: no two that are taken for one another (plain-code.ts reads `O` as 0 and so on; `B`, `G` and
 * `S` would look like 8, 6 and 5), and no vowel, so that no word comes about on a screen that a child sees.
 */
export const liftAlphabet = '0123456789CDFHJKMNPQRTVWXY';

/** The largest multiple of the alphabet's length that a byte holds: bytes from there on would make some signs likelier. */
const fairBelow = 256 - (256 % liftAlphabet.length);

/**
 * Signs made of bytes, each as likely as any other. About one byte in twelve is passed over.
 *
 * @throws RangeError when there are too few bytes for so many signs.
 */
export function signsOf(bytes: Uint8Array, count: number): string {
  const fair = Array.from(bytes).filter((byte) => byte < fairBelow);
  if (fair.length < count) throw new RangeError('too few bytes');
  return fair
    .slice(0, count)
    .map((byte) => liftAlphabet.charAt(byte % liftAlphabet.length))
    .join('');
}

/** A code as it is shown: `K4T9QXH2` in fours, `K4T9-QXH2`. */
export function inGroups(code: string, of = 4): string {
  return Array.from({ length: Math.ceil(code.length / of) }, (_, group) =>
    code.slice(group * of, (group + 1) * of),
  ).join('-');
}
