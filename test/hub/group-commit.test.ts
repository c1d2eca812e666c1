import { join } from 'node:path';
import { expect, test } from 'vitest';
import { companions, keepFrame, lastFrameId, type StoredFrame } from '../../src/hub/store/frame-store.ts';
import { groupCommit } from '../../src/hub/store/group-commit.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import type { HubTransaction } from '../../src/hub/store/hub-tables.ts';
import { testFolder } from './support/test-hub.ts';

const at = '2025-01-15T10:42:00.000Z';

function tell(transaction: HubTransaction, deviceId: string): Promise<StoredFrame> {
  const tile = { deviceId, deviceNumber: 14, heardAt: at, numberClaimedTwice: false };
  return keepFrame(transaction, companions, { type: 'tile', tile }, at);
}

test('work that fails does not take with it what came in the same turn', async () => {
  const store = await openStore(sqliteDialect(join(await testFolder(), 'hub.sqlite'), 100));
  const published: number[] = [];
  const { commit } = groupCommit(store, (frames) => published.push(...frames.map(({ frameId }) => frameId)));
  const answers = await Promise.allSettled(
    ['a', 'bad', 'c'].map((name) =>
      commit(async (transaction) => {
        const frame = await tell(transaction, name);
        if (name === 'bad') throw new Error('cannot');
        return { answer: name, frames: [frame] };
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const kept = await store.selectFrom('frame').select('subject').orderBy('frame_id').execute();
  expect(kept.map(({ subject }) => subject)).toEqual(['tile a', 'tile c']);
  expect(published).toHaveLength(2);
  await store.destroy();
});

test('fifty pieces of work in one turn are one transaction, published before any is answered', async () => {
  const store = await openStore(sqliteDialect(join(await testFolder(), 'hub.sqlite'), 100));
  const steps: string[] = [];
  const { commit } = groupCommit(
    store,
    (frames) => steps.push(`published ${frames.length}`),
    () => {
      steps.push('committed');
    },
  );
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      await commit(async (transaction) => ({
        answer: undefined,
        frames: [await tell(transaction, `device ${index}`)],
      }));
      steps.push('answered');
    }),
  );
  expect(steps.slice(0, 3)).toEqual(['committed', 'published 50', 'answered']);
  expect(steps.filter((step) => step === 'committed')).toHaveLength(1);
  await store.destroy();
});

test('a newer frame about one subject takes the place of the older, under an id that was never used', async () => {
  const store = await openStore(sqliteDialect(join(await testFolder(), 'hub.sqlite'), 100));
  const { commit } = groupCommit(store, () => undefined);
  const tellOnce = () =>
    commit(async (transaction) => ({ answer: (await tell(transaction, 'a')).frameId, frames: [] }));
  const first = await tellOnce();
  await store.deleteFrom('frame').execute();
  const second = await tellOnce();
  expect(second).toBeGreaterThan(first);
  await tellOnce();
  expect(await store.selectFrom('frame').selectAll().execute()).toHaveLength(1);
  expect(await lastFrameId(store, companions)).toBe(second + 1);
  await store.destroy();
});
