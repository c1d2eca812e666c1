/** Clocks that differ by more than this from one batch to the next, in milliseconds, were set. */
export const clockJumpMs = 120_000;

/**
 * How far a device's clock is ahead of the hub's, in milliseconds: a batch is signed in the moment in which it is sent. Negative:
 * behind. The way of the batch is in it, which is seconds at most.
 *
 * @param createdSeconds what the device's clock said when it signed.
 */
export function clockOffsetMs(createdSeconds: number, receivedAt: Date): number {
  return createdSeconds * 1_000 - receivedAt.getTime();
}

/** Whether a clock was set between two batches. */
export function hasJumped(before: number | null, now: number): boolean {
  return before !== null && Math.abs(now - before) > clockJumpMs;
}
