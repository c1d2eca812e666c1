import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import { noticeOutbox, type NoticeDraft } from '../../../src/hub/notices/notice-outbox.ts';
import type { NoticeRoads } from '../../../src/hub/notices/notice-road.ts';
import { addAdultChange } from '../../../src/hub/store/adult-change-store.ts';
import { groupCommit } from '../../../src/hub/store/group-commit.ts';
import { noticesAbout } from '../../../src/hub/store/notice-store.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';
import { RecordingRoad } from '../support/recording-road.ts';

const until = (ask: () => boolean | Promise<boolean>) => waitUntil('what was to happen', async () => ask());

const start = Date.parse('2026-11-27T10:42:00.000Z');
const alertId = '0199c0de-0000-7000-8000-000000000001';
const press = { kind: 'press', at: new Date(start).toISOString() } as const;

/** A store in memory, an outbox over it, and a clock that only the test moves. */
async function room(roads: NoticeRoads) {
  const database = new Database(':memory:');
  const reading = await openStore(new SqliteDialect({ database }));
  const clock = { ms: start };
  const logged: string[] = [];
  const log = (_level: string, event: string) => void logged.push(event);
  const make = () => {
    const store = groupCommit(reading, () => outbox.wake());
    const now = () => new Date(clock.ms);
    const parts = { reading, store, roads, clock: now, random: () => 0, faults: () => undefined, log };
    const outbox = noticeOutbox(parts);
    return { store, outbox };
  };
  const { store, outbox } = make();
  onTestFinished(async () => {
    await outbox.stop(1_000);
    await store.idle();
    await reading.destroy();
  });
  const change = (adultId: string, deed: 'joined' | 'ended') =>
    reading
      .transaction()
      .execute((transaction) =>
        addAdultChange(transaction, { adult: { adultId, name: 'Robin' }, deed, by: null, at: press.at }),
      );
  const give = (adultId: string, deed: 'role-given' | 'role-taken', role: Role) =>
    reading.transaction().execute((transaction) =>
      addAdultChange(transaction, {
        adult: { adultId, name: 'Robin' },
        deed,
        role,
        by: null,
        at: press.at,
      }),
    );
  await change('robin', 'joined');
  await give('robin', 'role-given', 'dsl');
  const keep = (draft: Partial<NoticeDraft> = {}, through = { store, outbox }) =>
    through.store.commit(async (transaction) => {
      const whole = { road: 'mail', adultId: 'robin', about: alertId, content: press, ...draft } as const;
      return { answer: await through.outbox.keep(transaction, whole, new Date(clock.ms)), frames: [] };
    });
  const standing = async () => (await noticesAbout(reading, alertId))[0];
  return { reading, database, clock, logged, outbox, keep, standing, change, give, make };
}

test('what is kept leaves after the commit, once, and is written down as sent', async () => {
  const mail = new RecordingRoad();
  const { keep, standing, outbox } = await room({ mail });
  expect(await keep()).toBe(true);
  expect(await keep()).toBe(false);
  await until(async () => (await standing())?.sentAt !== null);
  await outbox.sendDue();
  expect(mail.taken).toMatchObject([{ about: alertId, adultId: 'robin', content: press, attempts: 0 }]);
});

test('a later turn about the same is a notice of its own, and each turn is one', async () => {
  const mail = new RecordingRoad();
  const { keep, outbox } = await room({ mail });
  const kept = [await keep(), await keep({ turn: 'dsl 1' }), await keep({ turn: 'dsl 1' }), await keep()];
  expect([...kept, await keep({ turn: 'staff 2' })]).toEqual([true, true, false, false, true]);
  await until(async () => {
    await outbox.sendDue();
    return mail.taken.length === 3;
  });
  expect(new Set(mail.taken.map(({ noticeId }) => noticeId)).size).toBe(3);
});

test('nothing is kept for a road that is not there, and whoever asks is told', async () => {
  const { keep, standing, outbox } = await room({ mail: new RecordingRoad() });
  expect([outbox.has('mail'), outbox.has('push')]).toEqual([true, false]);
  expect(await keep({ road: 'push' })).toBe(false);
  expect(await standing()).toBeUndefined();
});

test('a transaction that fails tells nobody', async () => {
  const mail = new RecordingRoad();
  const { make } = await room({ mail });
  const { store, outbox } = make();
  const work = store.commit(async (transaction) => {
    const draft = { road: 'mail', adultId: 'robin', about: alertId, content: press } as const;
    await outbox.keep(transaction, draft, new Date(start));
    throw new Error('the disk is full');
  });
  await expect(work).rejects.toThrow('the disk is full');
  await outbox.sendDue();
  expect(mail.taken).toEqual([]);
});

test('what cannot be sent now is tried again, ever less often, and then goes under the same id', async () => {
  const mail = new RecordingRoad();
  mail.answer = () => ({ sent: false, again: true, code: 'mail-unreachable' });
  const { keep, standing, outbox, clock } = await room({ mail });
  await keep();
  const waits: number[] = [];
  for (let tries = 1; tries < 6; tries += 1) {
    await until(() => mail.taken.length === tries);
    await until(async () => (await standing())?.fault === 'mail-unreachable');
    const before = clock.ms;
    while (mail.taken.length === tries) {
      clock.ms += 5_000;
      await outbox.sendDue();
      // Taken up is not yet sent: the next look comes after it.
      await new Promise((resolve) => setImmediate(resolve));
    }
    waits.push(clock.ms - before);
  }
  expect(waits.every((wait, index) => index === 0 || wait > (waits[index - 1] ?? 0))).toBe(true);
  mail.answer = () => ({ sent: true });
  await until(async () => {
    clock.ms += 15 * 60_000;
    await outbox.sendDue();
    return (await standing())?.sentAt !== null;
  });
  expect(new Set(mail.taken.map(({ noticeId }) => noticeId)).size).toBe(1);
});

test('what can never be sent is given up, and says why', async () => {
  const mail = new RecordingRoad();
  mail.answer = () => ({ sent: false, again: false, code: 'mail-address-refused' });
  const { keep, standing, outbox, logged } = await room({ mail });
  await keep();
  await until(async () => (await standing())?.givenUpAt !== null);
  await outbox.sendDue();
  expect(mail.taken).toHaveLength(1);
  expect((await standing())?.fault).toBe('mail-address-refused');
  expect(logged).toContain('notice-given-up');
});

test('a road that throws is tried again', async () => {
  const mail = new RecordingRoad();
  mail.answer = () => {
    throw new Error('a fault of the road');
  };
  const { keep, standing, outbox, clock } = await room({ mail });
  await keep();
  await until(async () => (await standing())?.fault === 'road-failed');
  mail.answer = () => ({ sent: true });
  clock.ms += 60_000;
  await outbox.sendDue();
  await until(async () => (await standing())?.sentAt !== null);
});

test('an adult who has no account or no role any more is told nothing, though it was kept before', async () => {
  const mail = new RecordingRoad();
  const { keep, standing, change, give, outbox, clock } = await room({ mail });
  const later = { notBefore: new Date(start + 60_000), roles: ['dsl'] as const };
  await keep(later);
  await give('robin', 'role-taken', 'dsl');
  await give('robin', 'role-given', 'teacher');
  clock.ms += 60_000;
  await outbox.sendDue();
  await until(async () => (await standing())?.fault === 'adult-without-role');
  await keep({ content: { ...press, kind: 'press-unseen' }, notBefore: new Date(clock.ms + 60_000) });
  await change('robin', 'ended');
  clock.ms += 60_000;
  await outbox.sendDue();
  await until(async () => (await standing())?.fault === 'adult-without-role');
  expect(mail.taken).toEqual([]);
});

test('what waits goes at its time, and not once it is too late', async () => {
  const mail = new RecordingRoad();
  const { keep, standing, outbox, clock } = await room({ mail });
  await keep({ notBefore: new Date(start + 120_000), until: new Date(start + 600_000) });
  await outbox.sendDue();
  expect((await standing())?.sentAt).toBeNull();
  clock.ms += 600_001;
  await outbox.sendDue();
  await until(async () => (await standing())?.fault === 'too-late');
  expect(mail.taken).toEqual([]);
});

test('a clock that was a year ahead for a moment holds nothing up', async () => {
  const mail = new RecordingRoad();
  mail.answer = () => ({ sent: false, again: true, code: 'mail-unreachable' });
  const { keep, standing, outbox, clock } = await room({ mail });
  clock.ms += 365 * 24 * 3_600_000;
  await keep({ until: new Date(start + 800 * 24 * 3_600_000) });
  await until(async () => (await standing())?.fault === 'mail-unreachable');
  clock.ms = start;
  mail.answer = () => ({ sent: true });
  await outbox.sendDue();
  await until(async () => (await standing())?.sentAt !== null);
});

test('a press does not wait behind digests on a road that is slow', async () => {
  const mail = new RecordingRoad();
  const held: (() => void)[] = [];
  mail.answer = ({ content }) =>
    content.kind === 'press'
      ? { sent: true }
      : new Promise((resolve) => held.push(() => resolve({ sent: true })));
  const { keep, standing, outbox, reading } = await room({ mail });
  for (let day = 10; day < 20; day += 1) {
    await keep({ about: `2026-11-${day}`, content: { kind: 'digest', day: `2026-11-${day}` } });
  }
  await until(() => held.length === 3);
  await keep();
  await until(async () => (await standing())?.sentAt !== null);
  expect(mail.taken.filter(({ content }) => content.kind === 'digest')).toHaveLength(3);
  await until(async () => {
    for (const go of held.splice(0)) go();
    await outbox.sendDue();
    const waiting = reading.selectFrom('notice').select('notice_id').where('sent_at', 'is', null);
    return (await waiting.execute()).length === 0;
  });
});

test('a notice that could not be written down as sent is written down later, and not sent again', async () => {
  const mail = new RecordingRoad();
  const { keep, standing, outbox, database, logged } = await room({ mail });
  database.exec(`create trigger full before update on notice begin select raise(abort, 'full'); end`);
  await keep();
  await until(() => logged.includes('upkeep-failed'));
  for (let look = 0; look < 3; look += 1) await outbox.sendDue();
  expect((await standing())?.sentAt).toBeNull();
  database.exec('drop trigger full');
  await outbox.sendDue();
  await until(async () => (await standing())?.sentAt !== null);
  expect(mail.taken).toHaveLength(1);
});

test('a notice that cannot be read holds up none behind it, however many there are', async () => {
  const mail = new RecordingRoad();
  const { keep, standing, outbox, database, reading } = await room({ mail });
  for (let index = 0; index < 140; index += 1) {
    const about = `broken ${index}`;
    await keep({ about, notBefore: new Date(start + 1) });
  }
  const broken = database.prepare(`update notice set payload = ?, roles = ? where about like ?`);
  broken.run('{"kind":"of a newer release"}', null, 'broken %');
  broken.run('{"kind":', null, 'broken 1%');
  broken.run(JSON.stringify(press), '["a role of a newer release"]', 'broken 2%');
  broken.run(JSON.stringify(press), 'no JSON', 'broken 3%');
  await keep({ notBefore: new Date(start + 2) });
  const made = new Date(start - 3_600_000).toISOString();
  await reading.updateTable('notice').set({ due_at: made }).where('about', 'like', 'broken%').execute();
  await reading.updateTable('notice').set({ due_at: press.at }).where('about', '=', alertId).execute();
  await outbox.sendDue();
  await until(async () => (await standing())?.sentAt !== null);
  expect(mail.taken).toHaveLength(1);
});

test('one notice that cannot be written down as sent stops no other', async () => {
  const mail = new RecordingRoad();
  const { keep, outbox, database, logged } = await room({ mail });
  database.exec(`create trigger full before update on notice when old.about = 'first'
    begin select raise(abort, 'full'); end`);
  await keep({ about: 'first' });
  await until(() => logged.includes('upkeep-failed'));
  await keep();
  await until(async () => {
    await outbox.sendDue();
    return mail.taken.some(({ about }) => about === alertId);
  });
});

test('mail that piles up does not hold up push', async () => {
  const [mail, push] = [new RecordingRoad(), new RecordingRoad()];
  mail.answer = () => new Promise(() => undefined);
  const { keep, outbox } = await room({ mail, push });
  for (let index = 0; index < 80; index += 1) await keep({ about: `waits ${index}` });
  await keep({ road: 'push' });
  await until(async () => {
    await outbox.sendDue();
    return push.taken.length === 1;
  });
  expect(mail.taken).toHaveLength(4);
});
