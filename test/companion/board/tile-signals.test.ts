import { effect, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { boardAfterFrame, emptyBoard, type BoardState } from '../../../src/companion/board/board-state.ts';
import { deviceIdsNow } from '../../../src/companion/board/device-ids.ts';
import { createTileSignals } from '../../../src/companion/board/tile-signals.ts';
import { noKnownTiles, tileViews, type TileView } from '../../../src/companion/board/tile-views.ts';
import type { StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const now = Date.parse('2026-11-03T10:43:00.000Z');
const [one, two, three] = [fixtureTile(1), fixtureTile(2), fixtureTile(3)];
const told = (tile: typeof one, id: number): StreamFrame => ({ type: 'tile', id, tile });
const open: StreamFrame = {
  type: 'open',
  hubTime: new Date(now).toISOString(),
  present: [one, two, three].map(({ deviceId }) => deviceId),
};

it('what one Chromebook does reaches its own tile and no other; a new one finds its own at once', () => {
  let board: BoardState = [open, told(one, 1), told(two, 2)].reduce(boardAfterFrame, emptyBoard);
  const known = noKnownTiles();
  const tiles = signal<readonly TileView[]>(tileViews(board, now, known));
  const places = deviceIdsNow(tiles);
  const signals = createTileSignals(tiles);
  const drawn: string[] = [];
  for (const { deviceId } of [one, two]) {
    effect(
      () => void drawn.push(`${signals.of(deviceId)?.value.number} ${signals.of(deviceId)?.value.status}`),
    );
  }
  const stop = effect(signals.tell);
  const say = (frame: StreamFrame): void => {
    board = boardAfterFrame(board, frame);
    tiles.value = tileViews(board, now, known);
  };
  const [firstTiles, firstPlaces] = [tiles.value, places.value];
  expect(drawn).toEqual(['1 here', '2 here']);

  say(told({ ...one, heardAt: '2026-11-03T10:42:59.000Z' }, 3));
  expect(tiles.value).toBe(firstTiles);
  say({ type: 'alert', id: 4, alert: fixtureAlert(two) });
  expect(drawn).toEqual(['1 here', '2 here', '2 needs-help']);
  expect(places.value).toBe(firstPlaces);

  say(told(three, 5));
  expect(places.value).toEqual([one, two, three].map(({ deviceId }) => deviceId));
  expect(signals.of(three.deviceId)?.value.number).toBe(3);
  expect(drawn).toHaveLength(3);
  stop();
});

it('a tile that comes to the board before its news is told is there all the same, and one that is not is none', () => {
  const tiles = signal<readonly TileView[]>([]);
  const signals = createTileSignals(tiles);
  expect(signals.of(one.deviceId)).toBeUndefined();
  tiles.value = tileViews([open, told(one, 1)].reduce(boardAfterFrame, emptyBoard), now);
  expect(signals.of(one.deviceId)?.value.number).toBe(1);
});
