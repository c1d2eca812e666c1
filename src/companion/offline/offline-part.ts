import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { signedInAdult, signInPath, type SignedInAdult } from '../../contracts/http/people.ts';
import { boardAfterAlert } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { Clock } from '../browser/clock.ts';
import { openChannel } from '../browser/open-channel.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { boardFromKept, type RecalledBoard } from './kept-board.ts';
import { keepBoard } from './keep-board.ts';
import { signInFromKept, signInToKeep } from './kept-sign-in.ts';
import { createNameKeeper, type KeptHolders } from './name-keeper.ts';
import type { NewRelease } from './new-release.ts';
import { OfflineNotices, type OfflineNoticesProps } from './offline-notices.tsx';
import { createOfflineStore } from './offline-store.ts';
import { registerWorker } from './register-worker.ts';
import type { KeepTap, TapsWord } from './waiting-tap.ts';
import { createWaitingTaps, type WaitingTaps } from './waiting-taps.ts';

/** All that the companion can do without a network, fetched after the first paint. */
export type OfflinePart = {
  taps: WaitingTaps;
  newRelease: ReadonlySignal<NewRelease | undefined>;
  Notices: ComponentType<OfflineNoticesProps>;
  rememberSignIn: (person: SignedInAdult) => Promise<void>;
  recallSignIn: () => Promise<SignedInAdult | undefined>;
  recallBoard: (adultId: string) => Promise<RecalledBoard | undefined>;
  keepTap: KeepTap;
  /** Who had a number, in a browser of the school; undefined in any other. */
  keptHolders: (number: number, at: number) => Promise<KeptHolders | undefined>;
  /** Keeps this board, and sends what waits whenever it is live. @returns ends it. */
  attend: (board: LiveBoard, adultId: string) => () => void;
  /** The adult signs out: nothing that was kept stays. */
  forget: () => Promise<void>;
};

/** How often what waits is offered to a hub that is there, in milliseconds. */
const sendEveryMs = 30_000;
/** How often a page that stays open asks whether names may still be kept here, in milliseconds. */
const askEveryMs = 10 * 60_000;
const waitingName = 'lids-down.waiting-taps';
const namesName = 'lids-down.names';

export function createOfflinePart(parts: {
  ask: AskHub;
  clock: Clock;
  adultId: ReadonlySignal<string | undefined>;
}): OfflinePart {
  const { ask, clock, adultId } = parts;
  const store = createOfflineStore(indexedDB);
  const newRelease = signal<NewRelease | undefined>(undefined);
  let attended: LiveBoard | undefined;
  const taps = createWaitingTaps({
    store,
    ask,
    adultId,
    alone: alone(waitingName),
    onAlert: (alert) => attended?.takeIn((state) => boardAfterAlert(state, alert)),
    tellTabs: (word) => tabs.post(word),
    clock,
  });
  const names = createNameKeeper({ store, ask, now: clock.now, alone: alone(namesName) });
  // A browser that keeps nothing, as some private windows, keeps no names either.
  const heed = (doing: Promise<void>): void => void doing.catch(() => undefined);
  heed(names.tidy());
  const rememberSignIn = async (person: SignedInAdult): Promise<void> => {
    heed(names.heed(person));
    const kept = signInToKeep(person, clock.now());
    if (kept !== undefined) await store.keep('sign-in', kept);
  };
  const askWho = async (): Promise<void> => {
    try {
      const person = await ask({ method: 'GET', path: signInPath }, signedInAdult);
      if (person.adultId === adultId.peek()) await rememberSignIn(person);
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
    }
  };
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
    rememberSignIn,
    recallSignIn: async () => signInFromKept(await store.read('sign-in'), clock.now()),
    recallBoard: async (adultId) => boardFromKept(await store.read('board'), adultId, clock.now()),
    keepTap: taps.keep,
    keptHolders: (number, at) => names.holders(adultId.peek() ?? '', number, at).catch(() => undefined),
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
      let stopAsking = () => {};
      const askOn = (): void => {
        stopAsking();
        heed(isLive.peek() ? askWho() : names.tidy());
        stopAsking = clock.after(askEveryMs, askOn);
      };
      const stopSending = isLive.subscribe((live) => {
        sendOn();
        askOn();
        if (!live) return;
        // A hub that comes back may have come back with a newer release.
        newRelease.peek()?.lookForIt();
      });
      return () => {
        stopKeeping();
        stopSending();
        stopAgain();
        stopAsking();
      };
    },
    forget: () => {
      names.stop();
      return store.forget();
    },
  };
}

/** Does one thing of that name at a time, over all tabs where the browser has locks. */
function alone(name: string): (work: () => Promise<void>) => Promise<void> {
  return (work) => ('locks' in navigator ? navigator.locks.request(name, work) : work());
}
