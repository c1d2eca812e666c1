export type BlackPages = {
  /** Fulfilled when the page of this press is black on the screen, or when it has had its time. */
  black: (pressId: string) => Promise<void>;
  /** The page of this press says that it is black. */
  say: (pressId: string) => void;
};

/** A page that paints itself black has this long, in milliseconds, before the shield is raised whatever it does. */
export const paintsWithinMs = 150;

/**
 * Knows which pages are about to paint themselves black. A new window costs so much of a small processor that, opened in
 * the same moment, it would delay the very frame that turns the page black. Only a hint about time: a worker that dies
 * forgets it, and the next one covers at once.
 *
 * @param later calls back once after so many milliseconds.
 */
export function createBlackPages(later: (milliseconds: number, work: () => void) => void): BlackPages {
  const said = new Map<string, () => void>();
  return {
    black: (pressId) =>
      new Promise((resolve) => {
        const done = () => {
          said.delete(pressId);
          resolve();
        };
        said.set(pressId, done);
        later(paintsWithinMs, done);
      }),
    say: (pressId) => said.get(pressId)?.(),
  };
}
