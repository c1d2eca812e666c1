import { expect, it } from 'vitest';
import { boardLoaded, emptyBoard } from '../../../src/companion/board/board-state.ts';
import { tileViews } from '../../../src/companion/board/tile-views.ts';
import { waitingPresses } from '../../../src/companion/push/waiting-presses.ts';
import type { AlertWatch } from '../../../src/contracts/stream/alert-watch.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

it('are those that nobody has seen, and those that climbed after somebody was on the way', () => {
  const hubTime = '2026-11-03T10:50:00.000Z';
  const tiles = [1, 2, 3, 4].map((number) => fixtureTile(number));
  const states = ['open', 'seen', 'on-my-way', 'on-my-way'] as const;
  const alerts = tiles.map((tile, index) => fixtureAlert(tile, { state: states[index] ?? 'open' }));
  const [unseen, , coming, lapsed] = alerts.map(({ alertId }) => alertId);
  const again = fixtureAlert(fixtureTile(1));
  const climb = {
    reason: 'coming-lapsed',
    since: '2026-11-03T10:44:00.000Z',
    at: '2026-11-03T10:46:00.000Z',
    called: ['on-duty'],
    unheld: [],
  };
  const watches: AlertWatch[] = [
    { alertId: coming ?? '', version: 1, seen: [] },
    { alertId: lapsed ?? '', version: 1, seen: [], climb },
  ];
  const board = boardLoaded(emptyBoard, {
    schoolName: 'Example Primary School',
    tiles,
    alerts: [...alerts, again],
    watches,
    classes: [],
    lessons: [],
    lastFrameId: 1,
    hubTime,
  });
  expect(waitingPresses(tileViews(board, Date.parse(hubTime)))).toEqual([unseen, again.alertId, lapsed]);
});
