import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { boardAfterAlert, boardAfterTile, emptyBoard } from '../../../src/companion/board/board-state.ts';
import { keepBoard } from '../../../src/companion/offline/keep-board.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';
import { HandClock } from '../support/hand-clock.ts';

it('keeps a live board every few seconds, and soon after a press; an old one never', async () => {
  const clock = new HandClock();
  const [state, isLive, clockAheadMs] = [signal(emptyBoard), signal(false), signal(0)];
  const kept: { at: number; presses: number; tiles: number }[] = [];
  const start = clock.now();
  const stop = keepBoard(
    { state, clockAheadMs },
    isLive,
    'robin',
    ({ at, board }) => {
      kept.push({ at: at - start, presses: board.alerts.length, tiles: board.tiles.length });
      return Promise.reject(new Error('the disk is full'));
    },
    clock,
  );
  state.value = boardAfterAlert(state.value, fixtureAlert(fixtureTile(13)));
  await clock.pass(20_000);
  expect(kept).toEqual([]);

  isLive.value = true;
  await clock.pass(4_000);
  for (const number of [14, 15, 16]) state.value = boardAfterTile(state.value, fixtureTile(number));
  await clock.pass(6_000);
  expect(kept).toEqual([
    { at: 20_000, presses: 1, tiles: 0 },
    { at: 30_000, presses: 1, tiles: 3 },
  ]);
  for (const number of [14, 15]) {
    state.value = boardAfterAlert(state.value, fixtureAlert(fixtureTile(number)));
  }
  await clock.pass(250);
  expect(kept.at(-1)).toEqual({ at: 30_250, presses: 3, tiles: 3 });

  isLive.value = false;
  await clock.pass(60_000);
  isLive.value = true;
  stop();
  await clock.pass(60_000);
  expect(kept.map(({ at }) => at)).toEqual([20_000, 30_000, 30_250, 90_250]);
});
