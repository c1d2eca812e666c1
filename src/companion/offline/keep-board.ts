import { effect, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../browser/clock.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { boardToKeep } from './kept-board.ts';

/** How often a live board is kept in any case, in milliseconds: it changes all the time, and is known to be true as long as it is live. */
const everyMs = 10_000;
/** Presses that come together, within this many milliseconds, are kept together. */
const togetherMs = 250;

/**
 * Keeps the board as long as it is live: every few seconds, and as soon as a press has come or was answered.
 *
 * @returns ends it.
 */
export function keepBoard(
  board: Pick<LiveBoard, 'state' | 'clockAheadMs'>,
  isLive: ReadonlySignal<boolean>,
  adultId: string,
  keep: (board: ReturnType<typeof boardToKeep>) => Promise<void>,
  clock: Clock,
): () => void {
  let stopTimer = () => {};
  let keptAlerts: unknown;
  const keepOn = (): void => {
    stopTimer();
    if (!isLive.peek()) return;
    const state = board.state.peek();
    keptAlerts = state.alerts;
    // A disk that is full keeps no board; the live one is not touched by that.
    keep(boardToKeep(adultId, { state, at: clock.now(), clockAheadMs: board.clockAheadMs.peek() })).catch(
      () => undefined,
    );
    stopTimer = clock.after(everyMs, keepOn);
  };
  const stopWatchingLine = isLive.subscribe(keepOn);
  const stopWatchingPresses = effect(() => {
    if (board.state.value.alerts === keptAlerts || !isLive.peek()) return;
    stopTimer();
    stopTimer = clock.after(togetherMs, keepOn);
  });
  return () => {
    stopWatchingLine();
    stopWatchingPresses();
    stopTimer();
  };
}
