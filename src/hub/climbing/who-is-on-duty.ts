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
  let isKnown = false;
  return {
    presentAdults,
    isKnown(now) {
      // Once known it stays so, and a clock that was set back does not keep the ladder waiting.
      isKnown ||= Math.abs(now.getTime() - startedAt.getTime()) >= boardsComeBackWithinMs;
      return isKnown;
    },
  };
}
