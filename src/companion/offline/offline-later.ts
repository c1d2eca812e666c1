import { signal, type ReadonlySignal } from '@preact/signals';
import type { SignInMemory } from '../sign-in/entrance.ts';
import type { RecalledBoard } from './kept-board.ts';
import type { OfflinePart } from './offline-part.ts';
import type { KeepTap } from './waiting-tap.ts';

/** What the companion can do without a network, asked for when it is needed: the board does not wait for it. */
export type OfflineLater = SignInMemory & {
  /** Undefined until it was fetched. */
  part: ReadonlySignal<OfflinePart | undefined>;
  fetch: () => Promise<OfflinePart>;
  recallBoard: (adultId: string) => Promise<RecalledBoard | undefined>;
  keepTap: KeepTap;
};

/** What this browser cannot keep or read, as in some private windows, is as if it had never been kept. */
export function createOfflineLater(fetchPart: () => Promise<OfflinePart>): OfflineLater {
  const part = signal<OfflinePart | undefined>(undefined);
  let fetching: Promise<OfflinePart> | undefined;
  const fetch = (): Promise<OfflinePart> => {
    fetching ??= fetchPart().then(
      (found) => (part.value = found),
      (error: unknown) => {
        fetching = undefined;
        throw error;
      },
    );
    return fetching;
  };
  const orNothing = async <T>(doing: (part: OfflinePart) => Promise<T>): Promise<T | undefined> => {
    try {
      return await doing(await fetch());
    } catch {
      return undefined;
    }
  };
  return {
    part,
    fetch,
    remember: (person) => void orNothing((found) => found.rememberSignIn(person)),
    recallSignIn: () => orNothing((found) => found.recallSignIn()),
    recallBoard: (adultId) => orNothing((found) => found.recallBoard(adultId)),
    keepTap: async (tap) => (await fetch()).keepTap(tap),
    forget: () => orNothing((found) => found.forget()),
    sendWaiting: () => orNothing((found) => found.taps.send()),
  };
}
