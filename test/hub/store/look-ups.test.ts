import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { heedDrillAnswer } from '../../../src/hub/drills/heed-drill-answer.ts';
import {
  closeAgainWhereRude,
  decideReopening,
  reopeningOfAlert,
} from '../../../src/hub/reopening/decide-reopening.ts';
import { figuresOfTerm } from '../../../src/hub/figures/figures-of-term.ts';
import { droppedRanges } from '../../../src/hub/intake/dropped-ranges.ts';
import { readBatch } from '../../../src/hub/intake/read-batch.ts';
import { verifyBatches } from '../../../src/hub/proof/verify-batches.ts';
import { keepAlert } from '../../../src/hub/store/alert-store.ts';
import { keepDrill } from '../../../src/hub/store/drill-store.ts';
import { TestDevice } from '../support/test-device.ts';
import { watchedStore, type WatchedStore } from '../support/watched-store.ts';

const now = new Date('2026-11-27T10:42:00.000Z');
const by = { adultId: 'dee', name: 'Dee Example' };

async function reported({ store }: WatchedStore, alertId: string, pageHash: string) {
  const at = now.toISOString();
  await keepAlert(
    store,
    {
      alertId,
      deviceId: 'chromebook',
      deviceNumber: 14,
      classColour: null,
      receivedAt: at,
      state: 'open',
      stateAt: at,
      byMistake: false,
      said: 0,
      liftedHere: false,
      standing: 'open',
      standingVersion: 0,
    },
    pageHash,
  );
}

/** Tables that grow for as long as a hub runs. */
const grows = /SCAN (alert|event|child_word|batch)\b/;

describe('however much was ever reported', () => {
  it('a press, a child’s word and a look at a page read what is of that page, also while another is open again', async () => {
    const watched = await watchedStore();
    const { store, plansOf } = watched;
    for (const [alertId, pageHash] of [
      ['one', 'castle'],
      ['two', 'castle'],
      ['three', 'river'],
    ] as const) {
      await reported(watched, alertId, pageHash);
    }
    const until = new Date(now.getTime() + 3_600_000).toISOString();
    const request = {
      decision: 'open',
      reopeningId: 'r',
      scope: 'every-chromebook',
      reason: 'A dragon.',
      until,
    } as const;
    const inTransaction = (
      run: (transaction: Parameters<typeof closeAgainWhereRude>[0]) => Promise<unknown>,
    ) => plansOf(() => store.transaction().execute(run));
    const plans = [
      ...(await inTransaction((transaction) =>
        decideReopening(transaction, { alertId: 'one', request, by }, now),
      )),
      ...(await inTransaction((transaction) => closeAgainWhereRude(transaction, 'three', now))),
      ...(await inTransaction((transaction) => closeAgainWhereRude(transaction, 'two', now))),
      ...(await plansOf(() => reopeningOfAlert(store, 'one', now))),
    ];
    expect(plans.length).toBeGreaterThan(10);
    expect(plans.filter((plan) => grows.test(plan))).toEqual([]);
    expect(await reopeningOfAlert(store, 'one', now)).toMatchObject({ standing: 'open' });
  });

  it('figures of a week are counted from the events of that week', async () => {
    const { store, plansOf } = await watchedStore();
    const plans = await plansOf(() => figuresOfTerm(store, 0, now));
    const ofEvents = plans.filter((plan) => /\bevent\b/.test(plan));
    expect(new Set(ofEvents)).toEqual(
      new Set([
        'SEARCH event USING INDEX event_by_time (received_at>? AND received_at<?)',
        'SEARCH event USING COVERING INDEX event_by_time (received_at>? AND received_at<?)',
      ]),
    );
    expect(plans.filter((plan) => grows.test(plan))).toEqual([]);
  });

  it('a batch is verified by its own events', async () => {
    const { store, plansOf, database } = await watchedStore();
    database.exec(`insert into batch (batch_id, device_id, path, body, digest, signature_parameters, signature, received_at)
      values (1, 'chromebook', '', '', '', '', '', '')`);
    const keys = { find: async () => undefined };
    const plans = await plansOf(() =>
      verifyBatches(
        store,
        keys,
        () => undefined,
        () => undefined,
      ),
    );
    expect(plans.filter((plan) => plan.includes('event'))).toEqual([
      'SEARCH event USING INDEX event_by_batch (batch_id=?)',
      'SEARCH event_conflict USING INDEX conflict_by_batch (batch_id=?)',
    ]);
  });

  it('an answer to a drill reads nothing of the other Chromebooks that the drill is for, and is counted', async () => {
    const { store, plansOf } = await watchedStore();
    const [one, other] = [
      await TestDevice.make({ address: 'http://hub.example', deviceNumber: 14 }),
      await TestDevice.make({ address: 'http://hub.example', deviceNumber: 15 }),
    ];
    const drillId = v7();
    const at = now.toISOString();
    const chromebooks = [one, other].map(({ id: deviceId }) => ({
      deviceId,
      deviceNumber: null,
      wasPresent: true,
    }));
    await keepDrill(store, {
      drillId,
      scope: { kind: 'school' },
      startedAt: at,
      endsAt: at,
      by,
      chromebooks,
    });
    const answer = async (device: TestDevice) => {
      const { text } = device.write({ kind: 'drill-answered', details: { drillId } });
      const [event] = (await readBatch(Buffer.from(text))).events;
      if (event === undefined) throw new Error('no event in the batch');
      return store
        .transaction()
        .execute((transaction) => heedDrillAnswer(transaction, event, device.id, now));
    };
    expect(await answer(one)).toMatchObject([{ news: { type: 'drill-told', drillId, answered: 1 } }]);
    const plans = await plansOf(async () =>
      expect(await answer(other)).toMatchObject([{ news: { answered: 2 } }]),
    );
    const ofDrill = plans.filter((plan) => plan.includes('drill_device'));
    expect(ofDrill.length).toBeGreaterThan(0);
    expect(ofDrill.filter((plan) => !plan.includes('device_id=?'))).toEqual([]);
  });

  it('what a Chromebook gave up in a lane is found without reading the lane', async () => {
    const { store, plansOf } = await watchedStore();
    const lane = { deviceId: 'chromebook', session: v7(), lane: 'routine' } as const;
    const plans = await plansOf(() => droppedRanges(store, lane));
    expect(plans.join('\n')).toContain('event_of_given_up');
  });
});
