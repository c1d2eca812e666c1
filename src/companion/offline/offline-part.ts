import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { SignedInAdult } from '../../contracts/http/people.ts';
import { boardAfterAlert } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { Clock } from '../browser/clock.ts';
import { openChannel } from '../browser/open-channel.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { boardFromKept, type RecalledBoard } from './kept-board.ts';
import { keepBoard } from './keep-board.ts';
import { signInFromKept, signInToKeep } from './kept-sign-in.ts';
import type { NewRelease } from './new-release.ts';
import { OfflineNotices, type OfflineNoticesProps } from './offline-notices.tsx';
import { createOfflineStore } from './offline-store.ts';
import { registerWorker } from './register-worker.ts';
import type { TapsWord, WaitingTap } from './waiting-tap.ts';
import { createWaitingTaps, type WaitingTaps } from './waiting-taps.ts';

/** All that the companion can do without a network, fetched after the first paint. */
export type OfflinePart = {
  taps: WaitingTaps;
  newRelease: ReadonlySignal<NewRelease | undefined>;
  Notices: ComponentType<OfflineNoticesProps>;
  rememberSignIn: (person: SignedInAdult) => Promise<void>;
  recallSignIn: () => Promise<SignedInAdult | undefined>;
  recallBoard: (adultId: string) => Promise<RecalledBoard | undefined>;
  keepTap: (tap: WaitingTap) => Promise<void>;
  /** Keeps this board, and sends what waits whenever it is live. @returns ends it. */
  attend: (board: LiveBoard, adultId: string) => () => void;
  /** The adult signs out: nothing that was kept stays. */
  forget: () => Promise<void>;
};

/** How often what waits is offered to a hub that is there, in milliseconds. */
const sendEveryMs = 30_000;
const waitingName = 'lids-down.waiting-taps';

export function createOfflinePart(parts: {
  ask: AskHub;
  clock: Clock;
  adultId: ReadonlySignal<string | undefined>;
}): OfflinePart {
  const { clock, adultId } = parts;
  const store = createOfflineStore(indexedDB);
  const newRelease = signal<NewRelease | undefined>(undefined);
  let attended: LiveBoard | undefined;
  const taps = createWaitingTaps({
    store,
    ask: parts.ask,
    adultId,
    alone: (work) => ('locks' in navigator ? navigator.locks.request(waitingName, work) : work()),
    onAlert: (alert) => attended?.takeIn((state) => boardAfterAlert(state, alert)),
    tellTabs: (word) => tabs.post(word),
  });
  const tabs = openChannel<TapsWord>(waitingName, taps.hear);
  void taps.refresh();
  registerWorker(clock).then(
    (found) => (newRelease.value = found),
    (error: unknown) => reportError(error),
  );
  return {
    taps,
    newRelease,
    Notices: OfflineNotices,
    rememberSignIn: async (person) => {
      const kept = signInToKeep(person, clock.now());
      if (kept !== undefined) await store.keep('sign-in', kept);
    },
    recallSignIn: async () => signInFromKept(await store.read('sign-in'), clock.now()),
    recallBoard: async (adultId) => boardFromKept(await store.read('board'), adultId, clock.now()),
    keepTap: taps.keep,
    attend: (board, adultId) => {
      attended = board;
      // The connection says something new every second; that it is live, only when it is.
      const isLive = computed(() => board.connection.value.kind === 'live');
      const stopKeeping = keepBoard(board, isLive, adultId, (kept) => store.keep('board', kept), clock);
      let stopAgain = () => {};
      /** What the hub could not take at once is offered again. */
      const sendOn = (): void => {
        stopAgain();
        if (!isLive.peek()) return;
        void taps.send();
        stopAgain = clock.after(sendEveryMs, sendOn);
      };
      const stopSending = isLive.subscribe((live) => {
        sendOn();
        if (!live) return;
        // A hub that comes back may have come back with a newer release.
        newRelease.peek()?.lookForIt();
      });
      return () => {
        stopKeeping();
        stopSending();
        stopAgain();
      };
    },
    forget: store.forget,
  };
}
