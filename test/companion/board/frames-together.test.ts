import { beforeEach, describe, expect, it } from 'vitest';
import {
  framesTogether,
  togetherMs,
  type FramesTogether,
} from '../../../src/companion/board/frames-together.ts';
import type { StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';
import { HandClock } from '../support/hand-clock.ts';

const tile = (id: number): StreamFrame => ({ type: 'tile', id, tile: fixtureTile(id) });
const press = (id: number): StreamFrame => ({ type: 'alert', id, alert: fixtureAlert(fixtureTile(id)) });
let clock: HandClock;
let taken: StreamFrame[][];
let frames: FramesTogether;

beforeEach(() => {
  clock = new HandClock();
  taken = [];
  frames = framesTogether(clock, (all) => taken.push([...all]));
});

describe('frames that come together', () => {
  it('are drawn in one go, a quarter of a second after the first of them', async () => {
    const [one, two, three] = [tile(1), tile(2), tile(3)];
    frames.add(one);
    await clock.pass(togetherMs / 2);
    frames.add(two);
    expect(taken).toEqual([]);
    await clock.pass(togetherMs / 2);
    expect(taken).toEqual([[one, two]]);
    frames.add(three);
    await clock.pass(togetherMs);
    expect(taken).toEqual([[one, two], [three]]);
  });

  it('do not wait when a child presses, and keep their order', async () => {
    const [one, two] = [tile(1), press(2)];
    frames.add(one);
    frames.add(two);
    expect(taken).toEqual([[one, two]]);
    await clock.pass(togetherMs);
    expect(taken).toHaveLength(1);
  });

  it('are taken in when the stream ends', async () => {
    frames.add(tile(1));
    frames.flush();
    frames.flush();
    await clock.pass(togetherMs);
    expect(taken).toHaveLength(1);
  });
});
