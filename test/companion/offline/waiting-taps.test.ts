import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import { createOfflineStore } from '../../../src/companion/offline/offline-store.ts';
import type { WaitingTap } from '../../../src/companion/offline/waiting-tap.ts';
import { createWaitingTaps, type WaitingTaps } from '../../../src/companion/offline/waiting-taps.ts';
import { CodedError } from '../../../src/contracts/errors/coded-error.ts';
import type { ErrorCode } from '../../../src/contracts/errors/error-catalogue.ts';
import { toErrorResponse } from '../../../src/contracts/errors/error-response.ts';
import { alertActionRequest } from '../../../src/contracts/http/alerts.ts';
import { outcomesPath } from '../../../src/contracts/http/outcomes-path.ts';
import { outcomeRequest } from '../../../src/contracts/http/outcomes.ts';
import type { AlertState } from '../../../src/domain/incidents/alert-state.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';
import { HandClock } from '../support/hand-clock.ts';

const alert = fixtureAlert(fixtureTile(14));
const tappedAt = Date.parse('2026-11-03T10:42:00.000Z');
let factory: IDBFactory;
/** Answers of the hub in turn; the last one stays. `lost`: it did it, and its answer never came. */
let answers: (AlertState | ErrorCode | 'down' | 'lost' | Response)[];
let asked: { path: string; action: string; tapId: string | undefined; tappedAt: string | undefined }[];
let told: AlertState[];
const adultId = signal<string | undefined>('robin');
let turn: Promise<void>;
let tabs: WaitingTaps[];
let clock: HandClock;

/** One tab of the browser; all have the same store and take turns. */
function tab(): WaitingTaps {
  const ask = createAskHub((path, init) => {
    const body = JSON.parse(init?.body as string) as unknown;
    const { action, tap } =
      path === outcomesPath(alert.alertId) ? passing(body) : alertActionRequest.parse(body);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'down') return Promise.reject(new TypeError('no line'));
    asked.push({ path: path as string, action, tapId: tap?.tapId, tappedAt: tap?.tappedAt });
    if (answer instanceof Response) return Promise.resolve(answer);
    if (answer === 'lost') return Promise.reject(new TypeError('no line'));
    const state = ['open', 'seen', 'on-my-way', 'shield-lifted'].find((one) => one === answer);
    if (state !== undefined) return Promise.resolve(Response.json({ alert: { ...alert, state } }));
    const error = new CodedError(answer as ErrorCode);
    return Promise.resolve(Response.json(toErrorResponse(error), { status: error.status }));
  });
  const made = createWaitingTaps({
    store: createOfflineStore(factory),
    ask,
    clock,
    adultId,
    alone: (work) => (turn = turn.then(work)),
    onAlert: ({ state }) => told.push(state),
    tellTabs: (word) => {
      for (const other of tabs) if (other !== made) other.hear(structuredClone(word));
    },
  });
  tabs.push(made);
  return made;
}

/** One that passes a press to the DSL goes to where outcomes are noted. */
function passing(body: unknown) {
  const { actionId, adultId, noted } = outcomeRequest.parse(body);
  if (noted.deed !== 'passed-to-dsl') throw new Error('no tap that waits');
  return { action: noted.deed, tap: { tapId: actionId, adultId, tappedAt: noted.tappedAt } };
}

/** The hub was asked to take a tap, and did not answer. */
async function keep(taps: WaitingTaps, tap = aTap()): Promise<void> {
  await (
    await taps.keep(tap)
  )(false);
}

function aTap(change: Partial<WaitingTap> = {}): WaitingTap {
  const tapId = crypto.randomUUID();
  return {
    tapId,
    adultId: 'robin',
    alertId: alert.alertId,
    deviceNumber: 14,
    action: 'on-my-way',
    tappedAt,
    ...change,
  };
}

beforeEach(() => {
  [factory, clock] = [new IDBFactory(), new HandClock()];
  [answers, asked, told, tabs, turn] = [['on-my-way'], [], [], [], Promise.resolve()];
  adultId.value = 'robin';
});

describe('taps that wait', () => {
  it('survive the tab, and are sent in their order with the time of the tap', async () => {
    const taps = [aTap({ action: 'seen' }), aTap({ tappedAt: tappedAt + 5_000 })];
    const before = tab();
    for (const tap of taps) await keep(before, tap);
    const after = tab();
    await after.refresh();
    expect(after.waiting.value).toEqual(taps);
    await after.send();
    expect(asked).toEqual(
      taps.map(({ action, tapId, tappedAt }) => ({
        path: `/api/alerts/${alert.alertId}/actions`,
        action,
        tapId,
        tappedAt: new Date(tappedAt).toISOString(),
      })),
    );
    expect(after.waiting.value).toEqual([]);
    expect(after.sent.value.map(({ became }) => became)).toEqual(['done', 'done']);
    expect(told).toEqual(['on-my-way', 'on-my-way']);
    await tab().send();
    expect(asked).toHaveLength(2);
  });

  it('that pass a press to the DSL are sent as that, and are done whatever became of the press', async () => {
    answers = ['shield-lifted'];
    const tap = aTap({ tapId: v7(), action: 'passed-to-dsl' });
    const taps = tab();
    await keep(taps, tap);
    await taps.send();
    expect(asked).toEqual([
      {
        path: outcomesPath(alert.alertId),
        action: 'passed-to-dsl',
        tapId: tap.tapId,
        tappedAt: new Date(tappedAt).toISOString(),
      },
    ]);
    expect(taps.sent.value).toEqual([{ tap, became: 'done' }]);
    expect(taps.waiting.value).toEqual([]);
  });

  it('stay where the hub does not answer, cannot take them now, or knows nobody any more', async () => {
    const taps = tab();
    await keep(taps);
    await keep(taps, aTap({ action: 'seen' }));
    for (const answer of ['down', 'storage-failed', 'sign-in-needed', 'tap-of-another-adult'] as const) {
      answers = [answer];
      await taps.send();
      expect([answer, taps.waiting.value.length, taps.sent.value]).toEqual([answer, 2, []]);
    }
  });

  it('stay where something other than the hub refuses them, or the hub takes this page for another site’s', async () => {
    const taps = tab();
    await keep(taps);
    for (const status of [400, 403, 404]) {
      answers = [new Response('<h1>Not from here</h1>', { status })];
      await taps.send();
      expect([status, taps.waiting.value.length, taps.sent.value]).toEqual([status, 1, []]);
    }
    answers = ['origin-refused'];
    await taps.send();
    expect([taps.waiting.value.length, taps.sent.value]).toEqual([1, []]);
  });

  it('are sent again under the same id when the answer was lost', async () => {
    const taps = tab();
    await keep(taps);
    answers = ['lost', 'on-my-way'];
    await taps.send();
    expect(taps.waiting.value).toHaveLength(1);
    await tab().send();
    expect(new Set(asked.map(({ tapId }) => tapId)).size).toBe(1);
    expect(asked).toHaveLength(2);
  });

  it('are on the disk while the hub is asked, and shown only when a second has passed', async () => {
    const [taps, other] = [tab(), tab()];
    await taps.keep(aTap());
    expect(await createOfflineStore(factory).waiting()).toHaveLength(1);
    await taps.refresh();
    expect([taps.waiting.value, other.waiting.value]).toEqual([[], []]);
    await clock.pass(1_000);
    await waitUntil('both tabs say so', async () =>
      [taps, other].every(({ waiting }) => waiting.value.length === 1),
    );
  });

  it('are never shown when the hub answers at once, and are kept no longer', async () => {
    const taps = tab();
    const shown: number[] = [];
    const stop = taps.waiting.subscribe(({ length }) => void shown.push(length));
    const noteAnswer = await taps.keep(aTap());
    await taps.refresh();
    await noteAnswer(true);
    await clock.pass(1_000);
    stop();
    expect(Math.max(...shown)).toBe(0);
    expect(await createOfflineStore(factory).waiting()).toEqual([]);
  });

  it('go out of sight again when the hub answers late', async () => {
    const [taps, other] = [tab(), tab()];
    const noteAnswer = await taps.keep(aTap());
    await clock.pass(1_000);
    await waitUntil('both tabs say so', async () =>
      [taps, other].every(({ waiting }) => waiting.value.length === 1),
    );
    await noteAnswer(true);
    await waitUntil('neither says so', async () =>
      [taps, other].every(({ waiting }) => waiting.value.length === 0),
    );
  });

  it('are not sent a second time from the tab that is asking the hub just now', async () => {
    const taps = tab();
    const noteAnswer = await taps.keep(aTap());
    await taps.send();
    expect([asked, taps.sent.value]).toEqual([[], []]);
    await noteAnswer(false);
    await taps.send();
    expect(asked).toHaveLength(1);
  });

  it('are sent by one of two tabs', async () => {
    const [one, other] = [tab(), tab()];
    await keep(one);
    await Promise.all([one.send(), other.send(), other.send()]);
    expect(asked).toHaveLength(1);
    await other.refresh();
    expect(other.waiting.value).toEqual([]);
    // Whichever sent it, both say so until it was read in one of them.
    expect([one, other].map(({ sent }) => sent.value.length)).toEqual([1, 1]);
    other.noteRead();
    other.hear('of a later release');
    expect([one, other].map(({ sent }) => sent.value.length)).toEqual([0, 0]);
  });

  it('say what the hub knew better', async () => {
    const taps = tab();
    for (const answer of [
      'shield-lifted',
      'seen',
      'alert-unknown',
      'right-needed',
      'request-malformed',
    ] as const) {
      await keep(taps);
      answers = [answer];
      await taps.send();
    }
    expect(taps.sent.value.map(({ became }) => became)).toEqual([
      'lifted-meanwhile',
      'too-late-to-say-coming',
      'refused',
      'refused',
      'refused',
    ]);
    taps.noteRead();
    expect(taps.sent.value).toEqual([]);
    expect(taps.waiting.value).toEqual([]);
  });

  it('of another adult are neither shown nor sent, and wait for that adult', async () => {
    const taps = tab();
    await keep(taps);
    adultId.value = 'sam';
    await taps.send();
    expect([taps.waiting.value, asked]).toEqual([[], []]);
    adultId.value = undefined;
    await taps.send();
    expect(asked).toEqual([]);
    adultId.value = 'robin';
    await taps.send();
    expect(asked).toHaveLength(1);
  });

  it('are none where the browser keeps nothing', async () => {
    factory.open = () => {
      throw new DOMException('not in a private window', 'InvalidStateError');
    };
    const taps = tab();
    await expect(taps.keep(aTap())).rejects.toThrow('private');
    await taps.refresh();
    await taps.send();
    expect([taps.waiting.value, asked]).toEqual([[], []]);
  });

  it('stay when what else was kept is forgotten', async () => {
    const store = createOfflineStore(factory);
    await keep(tab());
    await store.keep('board', { tiles: 30 });
    expect(await store.read('board')).toEqual({ tiles: 30 });
    await store.forget();
    expect(await store.read('board')).toBeUndefined();
    expect(await store.waiting()).toHaveLength(1);
  });
});
