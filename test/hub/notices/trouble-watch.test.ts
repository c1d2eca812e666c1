import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { noticeOutbox } from '../../../src/hub/notices/notice-outbox.ts';
import { troubleWatch } from '../../../src/hub/notices/trouble-watch.ts';
import { addAdultChange } from '../../../src/hub/store/adult-change-store.ts';
import { groupCommit } from '../../../src/hub/store/group-commit.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';
import { RecordingRoad } from '../support/recording-road.ts';

const start = Date.parse('2026-11-27T10:42:00.000Z');

async function room() {
  const database = new Database(':memory:');
  const reading = await openStore(new SqliteDialect({ database }));
  const clock = { ms: start };
  const now = () => new Date(clock.ms);
  const mail = new RecordingRoad();
  const watch = troubleWatch(() => undefined, now);
  const store = groupCommit(reading, () => undefined);
  const parts = { reading, store, roads: { mail }, clock: now, random: () => 0, faults: () => undefined };
  const notices = noticeOutbox({ ...parts, log: () => undefined });
  onTestFinished(async () => {
    await notices.stop(1_000);
    await store.idle();
    await reading.destroy();
  });
  const change = { adult: { adultId: 'lee', name: 'Lee' }, by: null, at: now().toISOString() };
  await reading.transaction().execute(async (transaction) => {
    await addAdultChange(transaction, { ...change, deed: 'joined' });
    await addAdultChange(transaction, { ...change, deed: 'role-given', role: 'computing-lead' });
  });
  const tell = () => watch.tell({ reading, store, notices, mail });
  const kept = async () =>
    (
      await reading.selectFrom('notice').select('about').orderBy('made_at').orderBy('about', 'desc').execute()
    ).map(({ about }) => about);
  return { database, clock, mail, watch, tell, kept };
}

test('trouble of the hub is told to whom the school has chosen, once an hour', async () => {
  const { watch, tell, kept, clock } = await room();
  await tell();
  expect(await kept()).toEqual([]);
  for (let times = 0; times < 5; times += 1) {
    watch.log('error', 'storage-failed', { code: 'storage-failed' });
    watch.log('info', 'request-refused', { code: 'right-needed' });
    watch.log('error', 'notice-given-up', { code: 'mail-refused' });
    await tell();
  }
  expect(await kept()).toEqual(['storage-failed 2026-11-27T10']);
  clock.ms += 3_600_000;
  watch.log('error', 'storage-failed', { code: 'storage-failed' });
  watch.log('error', 'upkeep-failed', {});
  await tell();
  expect(await kept()).toEqual([
    'storage-failed 2026-11-27T10',
    'storage-failed 2026-11-27T11',
    'hub-failed 2026-11-27T11',
  ]);
});

test('where the store takes nothing, it goes straight by mail', async () => {
  const { watch, tell, database, mail } = await room();
  database.exec(`create trigger full before insert on notice begin select raise(abort, 'full'); end`);
  watch.log('error', 'storage-failed', { code: 'storage-failed' });
  await tell();
  watch.log('error', 'storage-failed', { code: 'storage-failed' });
  await tell();
  expect(mail.taken).toMatchObject([
    { adultId: 'lee', content: { kind: 'hub-trouble', code: 'storage-failed' } },
  ]);
});
