/** One moment by the two clocks that a page has. */
export type Clocks = {
  /** Milliseconds since 1970. May be set, forth or back. */
  wallMs: number;
  /** Milliseconds since the page began. Nobody sets it, but it stands still while the lid is closed. */
  aliveMs: number;
};

/** Clocks are read a moment apart, in milliseconds. */
const slackMs = 1_000;

/**
 * How old something is, in milliseconds, by the clock that says more: nobody who sets the clock back makes it younger, and neither does a
 * closed lid. Where the clock stood before it when the page first looked, it was set back meanwhile and nobody knows: then it is
 * as old as can be, and no words last that it would make untrue.
 *
 * @param at by the wall clock, in milliseconds since 1970.
 * @param first when the page first looked.
 */
export function ageSince(at: number, first: Clocks, now: Clocks): number {
  if (first.wallMs < at - slackMs) return Number.POSITIVE_INFINITY;
  const byAlive = Math.max(0, first.wallMs - at) + now.aliveMs - first.aliveMs;
  return Math.max(byAlive, now.wallMs - at);
}
