import { describe, expect, it } from 'vitest';
import {
  closeAgainWhereRude,
  decideReopening,
  reopeningOfAlert,
} from '../../../src/hub/reopening/decide-reopening.ts';
import { figuresOfTerm } from '../../../src/hub/figures/figures-of-term.ts';
import { verifyBatches } from '../../../src/hub/proof/verify-batches.ts';
import { keepAlert } from '../../../src/hub/store/alert-store.ts';
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
});
