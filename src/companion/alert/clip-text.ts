/** The first `length` characters, never half of one, and how many there are in all. */
export function clipText(text: string, length: number): { clipped: string; total: number; isWhole: boolean } {
  const characters = Array.from(text);
  return {
    clipped: characters.slice(0, length).join(''),
    total: characters.length,
    isWhole: characters.length <= length,
  };
}
