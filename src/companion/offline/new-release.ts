import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../browser/clock.ts';

/** A newer release of the companion that this browser has fetched. */
export type NewRelease = {
  /** It is here, whole, and waits until somebody asks for it. */
  isReady: ReadonlySignal<boolean>;
  /** Asks the hub whether there is one. Without an answer nothing happens. */
  lookForIt: () => void;
  /** Loads this page again with the newer release. */
  use: () => void;
};

/** The little that is asked of workbox-window and the browser. */
export type WorkerParts = {
  /** A worker of a newer release waits, now or later. */
  onWaiting: (then: () => void) => void;
  /** Another worker serves this page from now on; the first one of all does not count. */
  onReplaced: (then: () => void) => void;
  isWaiting: () => boolean;
  takeOver: () => void;
  update: () => Promise<void>;
  reload: () => void;
  clock: Clock;
};

/** How often a page that stays open looks for a newer release, in milliseconds. */
const everyMs = 60 * 60 * 1_000;

/** A page is loaded again only where somebody asked for it in that very page. In the others the note stands. */
export function createNewRelease(worker: WorkerParts): NewRelease {
  const isReady = signal(false);
  let isAsked = false;
  const lookForIt = (): void => {
    worker.update().catch(() => undefined);
  };
  const again = (): void => {
    worker.clock.after(everyMs, () => {
      lookForIt();
      again();
    });
  };
  worker.onWaiting(() => (isReady.value = true));
  worker.onReplaced(() => {
    if (isAsked) worker.reload();
    else isReady.value = true;
  });
  again();
  return {
    isReady,
    lookForIt,
    use: () => {
      isAsked = true;
      if (worker.isWaiting()) worker.takeOver();
      else worker.reload();
    },
  };
}
