/** How a Chromebook is called in a sentence. */
export function tileName(number: number | null): string {
  return number === null ? 'A Chromebook without a number' : `Number ${number}`;
}

/** How a Chromebook is called where there is room for a word only. */
export function tileShortName(number: number | null): string {
  return number === null ? 'No number' : String(number);
}
