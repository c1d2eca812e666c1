import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { LogRow } from '../../../src/contracts/stream/log-row.ts';
import type { AskHub } from '../../../src/companion/hub/ask-hub.ts';
import { emptyBoard } from '../../../src/companion/board/board-state.ts';
import { createLogList, fits } from '../../../src/companion/log/log-list.ts';

const row = (entryId: number, changes: Partial<LogRow> = {}): LogRow => ({
  entryId,
  kind: 'press',
  at: '2031-03-04T10:42:00.000Z',
  deviceId: 'd'.repeat(43),
  deviceNumber: 14,
  alertId: `alert ${entryId}`,
  alertState: 'open',
  state: 'open',
  forDsl: false,
  ...changes,
});

function given(pages: { entries: LogRow[]; hasMore: boolean }[]) {
  const asked: string[] = [];
  const state = signal(emptyBoard);
  const ask = ((request: { path: string }) => {
    asked.push(request.path);
    return Promise.resolve(pages.shift());
  }) as unknown as AskHub;
  const tell = (...rows: LogRow[]) => {
    const log = new Map(state.peek().log);
    for (const one of rows) log.set(one.entryId, one);
    state.value = { ...state.peek(), log };
  };
  const list = createLogList({ ask, state });
  const ids = () => list.rows.value.map(({ entryId }) => entryId);
  return { list, asked, tell, ids, state };
}

it('shows what the stream tells above what was fetched, newest first, each once', async () => {
  const { list, tell, ids } = given([{ entries: [row(8), row(7)], hasMore: true }]);
  await list.load({});
  tell(row(9), row(8, { state: 'seen' }), row(3));
  expect(ids(), 'an old one that changed waits for its page').toEqual([9, 8, 7]);
  expect(list.rows.value[1]?.state).toBe('seen');
});

it('asks for the page after the oldest', async () => {
  const { list, asked, ids } = given([
    { entries: [row(8), row(7)], hasMore: true },
    { entries: [row(6)], hasMore: false },
  ]);
  await list.load({ number: 14, standing: 'open' });
  await list.loadMore();
  expect(asked).toEqual(['/api/log?number=14&standing=open', '/api/log?number=14&standing=open&before=7']);
  expect(ids()).toEqual([8, 7, 6]);
  expect(list.hasMore.value).toBe(false);
});

it('a press that is closed on the board leaves what is open at once', async () => {
  const { list, ids, state } = given([{ entries: [row(8), row(7)], hasMore: false }]);
  await list.load({ standing: 'open' });
  const alert = {
    alertId: 'alert 8',
    deviceId: 'd'.repeat(43),
    deviceNumber: 14,
    receivedAt: '2031-03-04T10:42:00.000Z',
    state: 'shield-lifted' as const,
    standing: 'dealt-with',
  };
  state.value = { ...state.peek(), alerts: new Map([['alert 8', alert]]) };
  expect(ids()).toEqual([7]);
});

it.each([
  [{ kind: 'about-a-grown-up' as const }, false, true],
  [{ kind: 'press' as const }, true, true],
  [{ colour: 'red' as const }, false, false],
  [{ from: '2031-03-05T00:00:00.000Z' }, false, false],
  [{ until: '2031-03-05T00:00:00.000Z', number: 14 }, true, true],
])('what the stream tells is narrowed as the hub would: %j', (filter, ordinary, forDsl) => {
  expect(fits(row(1), filter)).toBe(ordinary);
  expect(fits(row(1, { forDsl: true }), filter)).toBe(forDsl);
});
