/** Rows in one statement at most. */
const largestPortion = 64;

/**
 * Cuts a list into portions of 64, 32, 16 and so on to 1. Statements then come in seven sizes only, which stay
 * prepared; a statement for each size of batch would cost more memory than the rest of the hub.
 */
export function evenPortions<Item>(items: readonly Item[]): Item[][] {
  const portions: Item[][] = [];
  let start = 0;
  for (let size = largestPortion; size >= 1; size /= 2) {
    while (items.length - start >= size) {
      portions.push(items.slice(start, start + size));
      start += size;
    }
  }
  return portions;
}
