import { beforeEach, describe, expect, it } from 'vitest';
import { boardLoaded, emptyBoard } from '../../../src/companion/board/board-state.ts';
import { createLiveBoard, type LiveBoard } from '../../../src/companion/board/live-board.ts';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import type { RecalledBoard } from '../../../src/companion/offline/kept-board.ts';
import type { WaitingTap } from '../../../src/companion/offline/waiting-tap.ts';
import { CodedError } from '../../../src/contracts/errors/coded-error.ts';
import { toErrorResponse } from '../../../src/contracts/errors/error-response.ts';
import { alertActionRequest } from '../../../src/contracts/http/alerts.ts';
import { outcomesPath } from '../../../src/contracts/http/outcomes-path.ts';
import { outcomeRequest } from '../../../src/contracts/http/outcomes.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';
import type { LiveStreamListener } from '../../../src/companion/stream/live-stream.ts';
import { HandClock } from '../support/hand-clock.ts';

const minuteMs = 60_000;
const tile = fixtureTile(14);
const alert = fixtureAlert(tile);
const tapIds = ['5f0c7d4e-58a3-7b8e-9a55-0a3c2f3c9b10', '5f0c7d4e-58a3-7b8e-9a55-0a3c2f3c9b11'];
let clock: HandClock;
let hub: 'down' | 'slow' | 'here' | Response;
let kept: RecalledBoard | undefined;
let keeps: boolean;
let keepsSlowly: boolean;
let waiting: WaitingTap[];
/** What was said of those that were kept. */
let answered: boolean[];
let asked: unknown[];
let board: LiveBoard;
let loads: number;
let isSignedIn: boolean;
/** What each stream in turn was started with, and who listens to it. */
let streams: { takes: boolean | undefined; listener: LiveStreamListener }[];

const told = () => ({
  schoolName: 'Example Primary School',
  tiles: [tile],
  alerts: [alert],
  classes: [],
  lessons: [],
  lastFrameId: 7,
  hubTime: new Date(clock.now()).toISOString(),
});

beforeEach(() => {
  [clock, hub, kept, keeps, waiting, asked] = [new HandClock(), 'down', undefined, true, [], []];
  [answered, keepsSlowly] = [[], false];
  [loads, isSignedIn, streams] = [0, true, []];
  const ids = [...tapIds];
  board = createLiveBoard({
    ask: createAskHub((path, init) => {
      if (hub === 'slow') return new Promise<Response>(() => {});
      if (hub instanceof Response) return Promise.resolve(hub.clone());
      if (hub === 'down') return Promise.reject(new TypeError('no line'));
      if (path === '/api/board') loads++;
      if (!isSignedIn) return Promise.resolve(new Response(null, { status: 401 }));
      if (path === '/api/board') return Promise.resolve(Response.json(told()));
      const request = path === outcomesPath(alert.alertId) ? outcomeRequest : alertActionRequest;
      asked.push(request.parse(JSON.parse(init?.body as string)));
      return Promise.resolve(Response.json({ alert: { ...alert, state: 'on-my-way' } }));
    }),
    openSocket: () => ({ send: () => undefined, close: () => undefined }),
    clock,
    random: () => 1,
    checkRights: () => undefined,
    adultId: 'robin',
    newId: () => ids.shift() ?? '',
    streamStarter: () =>
      Promise.resolve(({ takes }, listener) => {
        streams.push({ takes, listener });
        return { tryNow: () => undefined, stop: () => undefined };
      }),
    recall: () => Promise.resolve(kept),
    keepTap: (tap) => {
      if (keepsSlowly) return new Promise(() => {});
      if (!keeps) return Promise.reject(new DOMException('not in a private window', 'InvalidStateError'));
      waiting.push(tap);
      return Promise.resolve((isAnswered) => Promise.resolve(void answered.push(isAnswered)));
    },
  });
});

const keepBoard = () =>
  (kept = { state: boardLoaded(emptyBoard, told()), at: clock.now() - 3 * minuteMs, clockAheadMs: minuteMs });

describe('the board without the hub', () => {
  it('is shown as it was, and says at once how old that is', async () => {
    keepBoard();
    board.start();
    await clock.pass(0);
    expect(board.loaded.value).toBe(true);
    expect(board.tiles.value.map(({ number, status }) => [number, status])).toEqual([[14, 'needs-help']]);
    expect(board.connection.value).toEqual({
      kind: 'lost',
      since: clock.now() - 3 * minuteMs,
      age: 3 * minuteMs,
    });
    await clock.pass(minuteMs);
    expect(board.connection.value).toMatchObject({ kind: 'lost', age: 4 * minuteMs });
  });

  it('is shown after two seconds where the hub is slow, and is replaced by what it tells', async () => {
    keepBoard();
    hub = 'slow';
    board.start();
    await clock.pass(1_900);
    expect(board.loaded.value).toBe(false);
    await clock.pass(100);
    expect(board.loaded.value).toBe(true);
    hub = 'here';
    board.tryNow();
    await clock.pass(0);
    expect(board.clockAheadMs.value).toBe(0);
  });

  it('is not there where none was kept', async () => {
    board.start();
    await clock.pass(5_000);
    expect([board.loaded.value, board.connection.value.kind]).toEqual([false, 'lost']);
  });
});

describe('an action', () => {
  it('carries who tapped and an id of its own', async () => {
    hub = 'here';
    board.start();
    await clock.pass(0);
    expect(await board.act(alert.alertId, 'on-my-way')).toBe('done');
    expect(asked).toEqual([{ action: 'on-my-way', tap: { tapId: tapIds[0], adultId: 'robin' } }]);
    expect([waiting.length, answered]).toEqual([1, [true]]);
  });

  it('is kept before the hub has answered, so that a lid that is closed meanwhile does not lose it', async () => {
    hub = 'slow';
    void board.act(alert.alertId, 'on-my-way');
    await clock.pass(0);
    expect([waiting.map(({ tapId }) => tapId), answered]).toEqual([tapIds.slice(0, 1), []]);
  });

  it('does not wait for the disk', async () => {
    hub = 'here';
    board.start();
    await clock.pass(0);
    keepsSlowly = true;
    expect(await board.act(alert.alertId, 'seen')).toBe('done');
  });

  it('waits where a proxy says that it gets no answer from the hub either', async () => {
    for (const status of [502, 503, 504]) {
      hub = new Response('<h1>Bad gateway</h1>', { status });
      expect(await board.act(alert.alertId, 'on-my-way')).toBe('waits');
    }
    await clock.pass(0);
    expect(answered).toEqual([false, false, false]);
  });

  it('is not kept any longer where the hub answers that it cannot', async () => {
    for (const code of ['storage-failed', 'alert-unknown'] as const) {
      const error = new CodedError(code);
      hub = Response.json(toErrorResponse(error), { status: error.status });
      await expect(board.act(alert.alertId, 'on-my-way')).rejects.toThrow(code);
    }
    await clock.pass(0);
    expect(answered).toEqual([true, true]);
  });

  it('waits where the hub does not answer, under the same id, with the time by the hub’s clock', async () => {
    keepBoard();
    board.start();
    await clock.pass(0);
    expect(await board.act(alert.alertId, 'on-my-way')).toBe('waits');
    expect(waiting).toEqual([
      {
        tapId: tapIds[0],
        adultId: 'robin',
        alertId: alert.alertId,
        deviceNumber: 14,
        action: 'on-my-way',
        tappedAt: clock.now() - minuteMs,
      },
    ]);
  });

  it('that passes a press to the DSL is told to the hub with who tapped, and waits like the others', async () => {
    hub = 'here';
    board.start();
    await clock.pass(0);
    expect(await board.act(alert.alertId, 'passed-to-dsl')).toBe('done');
    expect(asked).toEqual([{ actionId: tapIds[0], adultId: 'robin', noted: { deed: 'passed-to-dsl' } }]);
    hub = 'down';
    expect(await board.act(alert.alertId, 'passed-to-dsl')).toBe('waits');
    expect(waiting.map(({ tapId, action }) => [tapId, action])).toEqual(
      tapIds.map((tapId) => [tapId, 'passed-to-dsl']),
    );
  });

  it('that must not come late does not wait, and neither does any where nothing can be kept', async () => {
    await expect(board.act(alert.alertId, 'shield-lifted')).rejects.toThrow('no-answer');
    keeps = false;
    await expect(board.act(alert.alertId, 'on-my-way')).rejects.toThrow('no-answer');
    expect(waiting).toEqual([]);
  });
});

describe('a board whose sign-in ran out', () => {
  beforeEach(async () => {
    [hub, isSignedIn] = ['here', false];
    board.start();
    await clock.pass(0);
    isSignedIn = true;
  });

  it('goes on when the same adult signs in again', async () => {
    expect(board.connection.value.kind).toBe('signed-out');
    board.start();
    await clock.pass(0);
    expect([board.loaded.value, loads]).toEqual([true, 2]);
  });

  it('asks nothing any more once it was stopped, though somebody signs in in another tab', async () => {
    board.stop();
    board.start();
    board.tryNow();
    await clock.pass(minuteMs);
    expect([board.loaded.value, loads]).toEqual([false, 1]);
  });
});

describe('a board whose stream cannot tell what is missing', () => {
  const gap = async (ms: number): Promise<void> => {
    streams.at(-1)?.listener.onGap?.();
    await clock.pass(ms);
  };
  beforeEach(async () => {
    hub = 'here';
    board.start();
    await clock.pass(0);
  });

  it('is loaded anew, each time after a longer pause, and takes the stream after the second', async () => {
    const pauses = [500, 1_000, 2_000];
    for (const [index, pause] of pauses.entries()) {
      await gap(pause - 1);
      expect(loads).toBe(index + 1);
      await clock.pass(1);
      expect(loads).toBe(index + 2);
    }
    expect(streams.map(({ takes }) => takes)).toEqual([false, false, true, true]);
  });

  it('begins to count again once the stream has told something', async () => {
    await gap(500);
    streams.at(-1)?.listener.onFrame({ type: 'keepalive', hubTime: new Date(clock.now()).toISOString() });
    await gap(500);
    expect(streams.map(({ takes }) => takes)).toEqual([false, false, false]);
  });

  it('is not loaded any more once it was stopped', async () => {
    await gap(0);
    board.stop();
    await clock.pass(minuteMs);
    expect(loads).toBe(1);
  });
});
