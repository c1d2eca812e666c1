import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardAfterFrame, boardLoaded, emptyBoard } from '../../../src/companion/board/board-state.ts';
import type { StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const tile = fixtureTile(14);
const press = fixtureAlert(tile);
const hubTime = '2026-11-03T10:42:00.000Z';

const frames: StreamFrame[] = [
  { type: 'tile', id: 1, tile },
  { type: 'alert', id: 2, alert: press },
  { type: 'alert', id: 3, alert: { ...press, state: 'seen' } },
  { type: 'alert', id: 4, alert: { ...press, state: 'on-my-way' } },
  { type: 'tile', id: 5, tile: { ...tile, classColour: 'green', heardAt: '2026-11-03T10:43:00.000Z' } },
  { type: 'alert', id: 6, alert: { ...press, state: 'shield-lifted' } },
  {
    type: 'alert',
    id: 7,
    alert: { ...press, state: 'shield-lifted', standing: 'dealt-with', standingVersion: 1 },
  },
  { type: 'alert', id: 8, alert: { ...press, state: 'shield-lifted', standingVersion: 2 } },
];

describe('the board after frames', () => {
  it('is the same in whatever order they come, and however often', () => {
    const inOrder = frames.reduce(boardAfterFrame, emptyBoard);
    const anyOrder = fc
      .array(fc.integer({ min: 0, max: frames.length - 1 }), { maxLength: 20 })
      .map((extra) => [...frames, ...extra.flatMap((index) => frames[index] ?? [])])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(anyOrder, (shuffled) => {
        const board = shuffled.reduce(boardAfterFrame, emptyBoard);
        expect(board).toEqual(inOrder);
      }),
    );
  });

  it('never takes an alert back', () => {
    const board = frames.slice(0, 4).toReversed().reduce(boardAfterFrame, emptyBoard);
    expect(board.alerts.get(press.alertId)?.state).toBe('on-my-way');
  });

  it('takes the newest word of how a press stands, also where that is open again', () => {
    const dealtWith = frames.slice(0, 7).toReversed().reduce(boardAfterFrame, emptyBoard);
    expect(dealtWith.alerts.get(press.alertId)?.standing).toBe('dealt-with');
    const takenUp = frames.toReversed().reduce(boardAfterFrame, emptyBoard);
    expect(takenUp.alerts.get(press.alertId)?.standing).toBeUndefined();
  });

  it('goes on after the highest frame it has taken in', () => {
    expect(frames.toReversed().reduce(boardAfterFrame, emptyBoard).lastFrameId).toBe(8);
  });

  it('knows who is connected from the open frame, then from presence', () => {
    expect(emptyBoard.present).toBeUndefined();
    const opened = boardAfterFrame(emptyBoard, { type: 'open', hubTime, present: [tile.deviceId] });
    expect(opened.present?.has(tile.deviceId)).toBe(true);
    const gone = boardAfterFrame(opened, { type: 'presence', deviceId: tile.deviceId, present: false });
    expect(gone.present?.has(tile.deviceId)).toBe(false);
  });

  it('marks a number that another device claims, although the loaded board had heard of the first one later', () => {
    const loaded = boardLoaded(emptyBoard, {
      schoolName: 'Meadow Lane Primary',
      tiles: [{ ...tile, heardAt: '2026-11-03T11:00:00.000Z' }],
      alerts: [],
      classes: [],
      lessons: [],
      lastFrameId: 9,
      hubTime,
    });
    const told = { ...tile, heardAt: '2026-11-03T10:50:00.000Z', numberClaimedTwice: true };
    const marked = boardAfterFrame(loaded, { type: 'tile', id: 10, tile: told });
    expect(marked.tiles.get(tile.deviceId)).toMatchObject({
      numberClaimedTwice: true,
      heardAt: '2026-11-03T11:00:00.000Z',
    });
  });

  it('keeps how far an alert had come when an older board is loaded', () => {
    const known = frames.slice(0, 4).reduce(boardAfterFrame, emptyBoard);
    const loaded = boardLoaded(known, {
      schoolName: 'Meadow Lane Primary',
      tiles: [tile],
      alerts: [press],
      classes: [],
      lessons: [],
      lastFrameId: 2,
      hubTime,
    });
    expect(loaded.alerts.get(press.alertId)?.state).toBe('on-my-way');
    expect(loaded.lastFrameId).toBe(2);
  });
});
