/** Who has the board open at this moment. */
export type OnDuty = {
  /** The ids of adults with a live stream. */
  presentAdults: () => ReadonlySet<string>;
  /** False for a moment after the hub began: boards are still on their way back to it. */
  isKnown: (now: Date) => boolean;
};

/** Companions come back within so many milliseconds (companion/stream/back-off.ts), and some more. */
export const boardsComeBackWithinMs = 30_000;

/** @param startedAt when the hub began. */
export function whoIsOnDuty(presentAdults: OnDuty['presentAdults'], startedAt: Date): OnDuty {
  return {
    presentAdults,
    isKnown: (now) => now.getTime() - startedAt.getTime() >= boardsComeBackWithinMs,
  };
}
