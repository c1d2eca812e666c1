/** Time as the companion sees it. Milliseconds; `now` since 1970, by this computer's clock. */
export type Clock = {
  now: () => number;
  /** Calls back once after `ms`; the answer takes it back. */
  after: (ms: number, then: () => void) => () => void;
};

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
