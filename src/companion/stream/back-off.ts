const firstMs = 500;
const longestMs = 10_000;

/**
 * How long to wait before the next try, in milliseconds: doubles with each failure up to 10 s, and a random half of it
 * is taken off, so that a whole school does not come back in the same instant.
 *
 * @param random from 0 (inclusive) to 1.
 */
export function backOffMs(failures: number, random: () => number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10));
  return full / 2 + (full / 2) * random();
}
