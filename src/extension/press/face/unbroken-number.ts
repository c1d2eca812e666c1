/** A telephone number that stays on one line, wherever a sentence breaks. @param telephone digits and spaces, as it is dialled. */
export function unbrokenNumber(telephone: string): string {
  return telephone.replaceAll(' ', '\u00a0');
}
