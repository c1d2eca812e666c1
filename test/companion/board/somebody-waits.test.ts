import { expect, it } from 'vitest';
import { boardAfterFrame, emptyBoard } from '../../../src/companion/board/board-state.ts';
import { somebodyWaitsAt } from '../../../src/companion/board/somebody-waits.ts';
import { tileViews } from '../../../src/companion/board/tile-views.ts';
import type { AlertState } from '../../../src/domain/incidents/alert-state.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const pressedAt = '2026-11-03T10:42:00.000Z';
const alert = fixtureAlert(fixtureTile(14), { receivedAt: pressedAt });
const boardAt = (state: AlertState, climb?: object) => {
  const told = boardAfterFrame(emptyBoard, { type: 'alert', id: 1, alert: { ...alert, state } });
  const watch = { alertId: alert.alertId, seen: [], ...(climb === undefined ? {} : { climb }) };
  const board = boardAfterFrame(told, { type: 'alert-watch', id: 2, watch: watch as never });
  return tileViews(board, Date.parse(pressedAt) + 300_000);
};
const lapsed = {
  reason: 'coming-lapsed',
  since: '2026-11-03T10:44:00.000Z',
  at: '2026-11-03T10:46:00.000Z',
  called: ['on-duty'],
  unheld: [],
};

it('sounds until anybody has seen the press, whoever that is', () => {
  expect(somebodyWaitsAt(boardAt('open'))).toBe(true);
  for (const state of ['seen', 'on-my-way', 'shield-lifted'] as const) {
    expect([state, somebodyWaitsAt(boardAt(state))]).toEqual([state, false]);
  }
});

it('sounds again when whoever was on the way is not heard of, until there is another word', () => {
  expect(somebodyWaitsAt(boardAt('on-my-way', lapsed))).toBe(true);
  expect(somebodyWaitsAt(boardAt('seen', lapsed))).toBe(false);
});
