import { describe, expect, it } from 'vitest';
import { boardAfterFrame, emptyBoard, type BoardState } from '../../../src/companion/board/board-state.ts';
import { pageTitle } from '../../../src/companion/board/page-title.ts';
import { pressingOrder } from '../../../src/companion/board/pressing-order.ts';
import { noKnownTiles, tileViews } from '../../../src/companion/board/tile-views.ts';
import type { AlertSummary, BoardTile } from '../../../src/contracts/stream/board.ts';
import type { StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { fixtureAlert, fixtureDeviceId, fixtureTile } from '../support/fixture-board.ts';

const now = Date.parse('2026-11-03T10:43:00.000Z');
const hubTime = new Date(now).toISOString();

function boardOf(tiles: BoardTile[], alerts: AlertSummary[] = [], present = tiles): BoardState {
  const frames: StreamFrame[] = [
    { type: 'open', hubTime, present: present.map(({ deviceId }) => deviceId) },
    ...tiles.map((tile, index): StreamFrame => ({ type: 'tile', id: index + 1, tile })),
    ...alerts.map((alert, index): StreamFrame => ({ type: 'alert', id: 1_000 + index, alert })),
  ];
  return frames.reduce(boardAfterFrame, emptyBoard);
}

describe('the tiles of the board', () => {
  it('stand in the order of their numbers, those without one last', () => {
    const tiles = [fixtureTile(null), fixtureTile(110), fixtureTile(2), fixtureTile(14)];
    expect(tileViews(boardOf(tiles), now).map((view) => view.number)).toEqual([2, 14, 110, null]);
  });

  it('keep two devices that claim one number apart, and mark both', () => {
    const twice = { numberClaimedTwice: true };
    const tiles = [fixtureTile(14, twice), fixtureTile(14, { ...twice, deviceId: fixtureDeviceId('other') })];
    const views = tileViews(boardOf(tiles), now);
    expect(views.map((view) => [view.number, view.twice])).toEqual([
      [14, true],
      [14, true],
    ]);
  });

  it('carry what is not as it should be, as long as the Chromebook is there; a newer hub’s reasons are passed over', () => {
    const tile = fixtureTile(14, {
      attention: [
        { reason: 'class-unexpected', expected: 'green' },
        { reason: 'number-questioned' },
        { reason: 'of-a-newer-hub' },
      ],
    });
    const known = noKnownTiles();
    tileViews(boardOf([fixtureTile(14)]), now, known);
    const [view] = tileViews(boardOf([tile]), now, known);
    expect(view).toMatchObject({ expected: 'green', questioned: true, status: 'here' });
    const [gone] = tileViews(boardOf([tile], [], []), now);
    expect(gone).toMatchObject({ expected: undefined, questioned: false, status: 'not-connected' });
  });

  it('leave out the guest session that ended before the present one on the same Chromebook', () => {
    const ended = fixtureTile(14, {
      deviceId: fixtureDeviceId('ended'),
      heardAt: '2026-11-03T09:00:00.000Z',
    });
    const present = fixtureTile(14);
    const views = tileViews(boardOf([ended, present], [], [present]), now);
    expect(views.map((view) => view.deviceId)).toEqual([present.deviceId]);
    const asked = tileViews(boardOf([ended, present], [fixtureAlert(ended)], [present]), now);
    expect(asked).toHaveLength(2);
  });

  it('show the most urgent press of a Chromebook before all else', () => {
    const tile = fixtureTile(14);
    const alerts = [fixtureAlert(tile, { state: 'shield-lifted' }), fixtureAlert(tile), fixtureAlert(tile)];
    expect(tileViews(boardOf([tile], alerts, []), now)[0]?.status).toBe('needs-help');
  });

  it('show a press of a Chromebook that has no tile yet', () => {
    const views = tileViews(boardOf([], [fixtureAlert(fixtureTile(14))]), now);
    expect(views).toMatchObject([{ number: 14, colour: 'blue', status: 'needs-help' }]);
  });

  it('say here, not connected, or that it is not known yet', () => {
    const tile = fixtureTile(14);
    const status = (board: BoardState) => tileViews(board, now)[0]?.status;
    expect(status(boardOf([tile]))).toBe('here');
    expect(status(boardOf([tile], [], []))).toBe('not-connected');
    expect(status(boardAfterFrame(emptyBoard, { type: 'tile', id: 1, tile }))).toBe('checking');
  });

  it('show a lifted press until somebody notes what was done, and after that for the rest of the lesson', () => {
    const tile = fixtureTile(14);
    const status = (standing: string | undefined, at: number) =>
      tileViews(boardOf([tile], [fixtureAlert(tile, { state: 'shield-lifted', standing })]), at)[0]?.status;
    expect(status(undefined, now)).toBe('lifted');
    expect(status(undefined, now + 100 * 3_600_000)).toBe('lifted');
    for (const standing of ['dealt-with', 'with-dsl']) {
      expect(status(standing, now)).toBe(standing);
      expect(status(standing, now + 3_600_000)).toBe('here');
    }
  });

  it('show a shield that is still up, whatever was noted', () => {
    const tile = fixtureTile(14);
    const status = (change: Partial<AlertSummary>) =>
      tileViews(boardOf([tile], [fixtureAlert(tile, change)]), now + 3_600_000)[0]?.status;
    expect(status({ state: 'seen', standing: 'dealt-with' })).toBe('shield-up');
    expect(status({ state: 'on-my-way', standing: 'with-dsl' })).toBe('on-the-way');
  });

  it('say that addresses are refused often, until that lapses by itself or the Chromebook goes; and since when it is off', () => {
    const at = new Date(now).toISOString();
    const tile = fixtureTile(14, { attention: [{ reason: 'blocked-often', at }] });
    const often = (board: BoardState, later = 0) => tileViews(board, now + later)[0]?.blockedOften;
    expect(often(boardOf([tile]))).toBe(true);
    expect(tileViews(boardOf([tile]), now)[0]?.noticed).toEqual([]);
    expect(often(boardOf([tile]), 179_000)).toBe(true);
    expect(often(boardOf([tile]), 180_000)).toBe(false);
    expect(often(boardOf([tile], [], []))).toBe(false);
    const since = (at: number) => tileViews(boardOf([tile], [], []), at)[0]?.offlineSince;
    expect(since(now)).toMatch(/^\d\d:40$/);
    expect(since(now + 86_400_000)).toMatch(/3 Nov$/);
    const pressed = tileViews(boardOf([tile], [fixtureAlert(tile)]), now)[0];
    expect(pressed).toMatchObject({ status: 'needs-help', blockedOften: true });
  });

  it('stay the same objects where nothing changed, so that they are not drawn again', () => {
    const tiles = [fixtureTile(1), fixtureTile(2)];
    const known = noKnownTiles();
    const before = tileViews(boardOf(tiles), now, known);
    const after = tileViews(boardOf(tiles, [fixtureAlert(fixtureTile(2))]), now, known);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it('are worked out anew wherever anything that they show is another one', () => {
    const [one, two] = [fixtureTile(1), fixtureTile(2)];
    const known = noKnownTiles();
    const at = (board: BoardState, hubNow = now) =>
      tileViews(board, hubNow, known).map(({ number, status, offlineSince }) => [
        number,
        status,
        offlineSince,
      ]);
    expect(at(boardOf([one, two]))).toEqual([
      [1, 'here', undefined],
      [2, 'here', undefined],
    ]);
    expect(at(boardOf([one, two], [], [two]))).toEqual([
      [1, 'not-connected', expect.stringMatching(/:40$/)],
      [2, 'here', undefined],
    ]);
    expect(at(boardOf([one, two], [], [two]), now + 86_400_000)[0]?.[2]).toMatch(/3 Nov$/);
    const lifted = fixtureAlert(one, { state: 'shield-lifted', standing: 'dealt-with' });
    expect(at(boardOf([one, two], [lifted]))[0]?.[1]).toBe('dealt-with');
    expect(at(boardOf([one, two]))[0]?.[1]).toBe('here');
    expect(at(boardOf([{ ...one, deviceNumber: 3 }, two])).map(([number]) => number)).toEqual([2, 3]);
    expect(at(boardOf([two]))).toHaveLength(1);
  });

  it('hide the earlier one of two that are gone, and neither where both were heard at the same time', () => {
    const heardAt = '2026-11-03T09:00:00.000Z';
    const earlier = fixtureTile(14, { deviceId: fixtureDeviceId('earlier'), heardAt });
    const later = fixtureTile(14);
    expect(tileViews(boardOf([later, earlier], [], []), now)).toMatchObject([{ deviceId: later.deviceId }]);
    expect(tileViews(boardOf([{ ...later, heardAt }, earlier], [], []), now)).toHaveLength(2);
    const ended = fixtureTile(14, { ended: 'replaced' });
    expect(tileViews(boardOf([ended, earlier], [], []), now)).toHaveLength(2);
  });
});

describe('the strip above the tiles', () => {
  it('names first whom nobody has seen, and of those who waited longest', () => {
    const tiles = [fixtureTile(1), fixtureTile(2), fixtureTile(3), fixtureTile(4)] as const;
    const alerts = [
      fixtureAlert(tiles[0], { state: 'on-my-way', receivedAt: '2026-11-03T10:30:00.000Z' }),
      fixtureAlert(tiles[1], { receivedAt: '2026-11-03T10:42:30.000Z' }),
      fixtureAlert(tiles[2], { receivedAt: '2026-11-03T10:42:10.000Z' }),
      fixtureAlert(tiles[3], { state: 'shield-lifted' }),
    ];
    const views = tileViews(boardOf([...tiles], alerts), now);
    expect(pressingOrder(views).map((view) => view.number)).toEqual([3, 2, 1]);
    const noted = alerts.map((alert) => ({ ...alert, standing: 'dealt-with' }));
    expect(pressingOrder(tileViews(boardOf([...tiles], noted), now))).toMatchObject([
      { number: 1, status: 'shield-up' },
      { number: 3 },
      { number: 2 },
    ]);
  });
});

describe("the page's title", () => {
  const views = (...numbers: (number | null)[]) =>
    tileViews(
      boardOf(
        numbers.map((number) => fixtureTile(number)),
        numbers.map((number) => fixtureAlert(fixtureTile(number))),
      ),
      now,
    );

  it('says who needs help, also while another page is in front', () => {
    expect(pageTitle(views(14), 'live')).toBe('● 14 needs help');
    expect(pageTitle(views(21, 14), 'lost')).toBe('● 14, 21 need help');
    expect(pageTitle(views(null), 'live')).toBe('● No number: needs help');
  });

  it('says otherwise whether the board can be trusted', () => {
    expect(pageTitle([], 'live')).toBe('Board · Lids Down');
    expect(pageTitle([], 'lost')).toBe('No connection · Lids Down');
  });
});
