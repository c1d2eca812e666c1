/** A page that sets out, as `webRequest` tells it. */
export type PageRequest = { url: string; method: string };

/**
 * Holds every page until the browser's rules are known to stand. Chromium restores the tabs of an earlier session before it has
 * loaded any rule, those of the package included: the tab in front is always too early, others often. Session rules are gone by
 * then in any case, and what policy said while the browser was off is not known yet.
 */
export type StartHold = {
  /** Answered without waiting for anything. @returns the address at which the page waits; undefined when rules see to it. */
  waitsAt: (page: PageRequest) => string | undefined;
  /** Resolves when rules stand and policy was asked. */
  over: Promise<void>;
  /** They do. */
  end: () => void;
};

type Parts = {
  /** Whether rules were put in place since the browser started: it is then a worker that has slept, and holds nothing. */
  rulesStand: () => Promise<boolean>;
  holdPage: string;
  wait: (milliseconds: number) => Promise<void>;
};

/** A source of policy that says nothing keeps nobody from pages that the last good policy opens. It can need about 3 seconds. */
export const longestHoldMs = 10_000;

export function createStartHold({ rulesStand, holdPage, wait }: Parts): StartHold {
  let isOver = false;
  let resolve = () => {};
  const over = new Promise<void>((done) => (resolve = done));
  const end = () => {
    isOver = true;
    resolve();
  };
  // Nothing is known as long as the question fails; the end of the hold comes all the same.
  rulesStand().then(
    (stand) => void (stand && end()),
    () => {},
  );
  void wait(longestHoldMs).then(end);
  return {
    // A form that was sent could not be sent again by the page that holds it; no restored tab sends one.
    waitsAt: ({ url, method }) => (isOver || method !== 'GET' ? undefined : `${holdPage}?u=${url}`),
    over,
    end,
  };
}
