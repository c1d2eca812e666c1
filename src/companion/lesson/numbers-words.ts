/** Numbers of Chromebooks in a sentence: `3, 5 and 12`. */
export function numbersWords(numbers: readonly number[]): string {
  if (numbers.length < 2) return String(numbers[0] ?? '');
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
