const firstWaitMs = 5_000;
/** Longest wait between two tries of one notice, in milliseconds. */
export const longestWaitMs = 15 * 60_000;

/**
 * How long a notice waits after it could not be sent, in milliseconds: twice as long each time, less up to a half by chance, so that
 * not all of them come back at once.
 *
 * @param attempts how often it was tried.
 * @param random from 0 up to 1.
 */
export function waitAfter(attempts: number, random: () => number): number {
  const whole = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts - 1, 20));
  return Math.round(whole * (1 - random() / 2));
}
