export type BlackPages = {
  /**
   * Fulfilled when the page of this press is black on the screen and the press has been told, or when both have had their
   * time.
   */
  black: (pressId: string, told: Promise<unknown>) => Promise<void>;
  /** The page of this press says that it is black. */
  say: (pressId: string) => void;
};

/** Behind a page that paints itself black the shield waits no longer than this, in milliseconds. */
export const paintsWithinMs = 100;

/**
 * Knows which pages are about to paint themselves black. A new window costs so much of a small processor that, opened in
 * the same moment, it would delay the very frame that turns the page black, and the report behind it (docs/decisions/0005).
 * Only a hint about time: a worker that dies forgets it, and the next one covers at once.
 *
 * @param later calls back once after so many milliseconds.
 */
export function createBlackPages(later: (milliseconds: number, work: () => void) => void): BlackPages {
  const said = new Map<string, () => void>();
  return {
    async black(pressId, told) {
      const painted = new Promise<void>((resolve) => said.set(pressId, resolve));
      const time = new Promise<void>((resolve) => later(paintsWithinMs, resolve));
      await Promise.race([Promise.allSettled([painted, told]), time]);
      said.delete(pressId);
    },
    say: (pressId) => said.get(pressId)?.(),
  };
}
