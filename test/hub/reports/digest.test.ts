import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { verify } from '../../../src/cli/verify/verify.ts';
import { digestsPath, digestsResponse } from '../../../src/contracts/http/notices.ts';
import { firstNoticeChoice } from '../../../src/domain/notices/notice-choice.ts';
import { lastDigestDay } from '../../../src/domain/reports/digest-due.ts';
import { noticeOutbox } from '../../../src/hub/notices/notice-outbox.ts';
import {
  actionContent,
  digestContent,
  hubLogHash,
  type LogKind,
} from '../../../src/hub/proof/hub-log-entry.ts';
import { verifyStore } from '../../../src/hub/proof/verify-store.ts';
import { gatherDigest } from '../../../src/hub/reports/gather-digest.ts';
import { makeDueDigest } from '../../../src/hub/reports/make-digest.ts';
import { addAdultChange } from '../../../src/hub/store/adult-change-store.ts';
import { groupCommit } from '../../../src/hub/store/group-commit.ts';
import { findDigest, keepDigest, lastDigests } from '../../../src/hub/store/digest-store.ts';
import { hubLogHead } from '../../../src/hub/store/hub-log-store.ts';
import { sqliteDialect } from '../../../src/hub/store/sqlite-dialect.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';
import { RecordingRoad } from '../support/recording-road.ts';
import { TestAdult, testAdult } from '../support/test-adult.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { header, TestMailServer } from '../support/test-mail-server.ts';

const hourMs = 3_600_000;
const nobody = { isPresent: () => false, presentDevices: () => [] };

/** Turns the clock to the next time at which a digest is made. */
function toNextDigest(hub: TestHub): string {
  const before = lastDigestDay(hub.clock.now().getTime(), firstNoticeChoice).day;
  for (;;) {
    hub.clock.forward(hourMs);
    const { day } = lastDigestDay(hub.clock.now().getTime(), firstNoticeChoice);
    if (day !== before) return day;
  }
}

async function verified(hub: TestHub, digestHead?: string) {
  const faults: string[] = [];
  const values = { 'data-folder': hub.dataFolder, json: true, head: undefined, 'digest-head': digestHead };
  const code = await verify(values, (line) => {
    const { fault } = JSON.parse(line) as { fault?: { code: string; at: string } };
    if (fault) faults.push(`${fault.code}: ${fault.at}`);
  });
  return { code, faults };
}

test('the digest of a day is mailed once, is read in the companion, and its head finds a past that was rewritten whole', async () => {
  const mail = await TestMailServer.started();
  const options = { mail: { server: `smtp://127.0.0.1:${mail.port}`, from: 'lids-down@school.example' } };
  const hub = await startTestHub(options);
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  await adult.bring('Tess Teacher', [{ role: 'teacher' }]);
  const where = { address: hub.address, deviceNumber: 14, classColour: 'red' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const [first, second] = [device.press(), device.press()];
  await device.deliver([first, second]);
  expect((await adult.act(first.event.id, 'shield-lifted')).status).toBe(200);
  const digests = () => mail.mails.filter((one) => header(one, 'subject')?.startsWith('Digest of'));
  const day = toNextDigest(hub);
  await waitUntil('the digest', async () => digests().length > 0, 90_000);
  await waitUntil('what was sent', async () =>
    hub.logLines.some((line) => line.includes('"noticeKind":"digest"')),
  );
  const [taken] = digests();
  expect(taken?.to).toEqual([testAdult.email]);
  expect(taken?.text).toContain('Presses of the help button: 2. Open: 1. Seen by nobody: 1.');
  expect(taken?.text).toContain('Chromebook 14, red,');
  expect(taken?.text).not.toMatch(/<img|Robin Example|bad\.example/);
  const head = /verify --digest-head (\d+:[\w-]{43})/.exec(taken?.text ?? '')?.[1] ?? '';
  expect(await verified(hub, head)).toEqual({ code: 0, faults: [] });

  // Read in the companion, by those who may; signed in anew, for the clock has gone on.
  const reader = new TestAdult({ address: hub.address });
  await reader.signIn();
  const kept = digestsResponse.parse(await (await reader.call('GET', digestsPath)).json()).digests;
  expect(kept).toMatchObject([{ day }]);
  expect(kept[0]?.text).toContain(head);
  await hub.stop();

  const again = await startTestHub({ ...options, dataFolder: hub.dataFolder, clock: hub.clock.now });
  await waitUntil('a look at the clock', async () => {
    const returned = new TestAdult({ address: again.address });
    await returned.signIn();
    const found = digestsResponse.parse(await (await returned.call('GET', digestsPath)).json()).digests;
    return found.length === 1;
  });
  await again.stop();
  expect(digests()).toHaveLength(1);

  rewritePast(hub, { action: 'seen' });
  expect(await verified(hub)).toEqual({ code: 0, faults: [] });
  const entry = head.split(':')[0] ?? '';
  expect(await verified(hub, head)).toEqual({
    code: 1,
    faults: [`log-head-unknown: entry ${entry}: another hash stands there`],
  });
  // With an older head beside it: between the two the past was changed.
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'), { readonly: true });
  const oldest = database.prepare('select hash from hub_log where entry_id = 1').get() as { hash: string };
  database.close();
  expect((await verified(hub, `${head},1:${oldest.hash}`)).faults).toEqual([
    `log-head-unknown: entry ${entry}: another hash stands there; entry 1 still stands`,
  ]);
  const far = `${Number(entry) + 500}:${head.split(':')[1]}`;
  expect((await verified(hub, far)).faults).toEqual([
    `log-head-unknown: entry ${Number(entry) + 500}: the log ends before it`,
  ]);
}, 240_000);

/** What somebody does who has the file, no shame and this program: the past is changed, and everything after it is made to fit. */
function rewritePast(hub: TestHub, change: { action: string }): void {
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  for (const table of ['hub_log', 'alert_action', 'digest']) {
    for (const kind of ['update', 'delete']) database.exec(`drop trigger ${table}_never_${kind}`);
  }
  database.prepare('update alert_action set action = ?').run(change.action);
  type Row = { entry_id: number; kind: LogKind; subject: string; content_hash: string; at: string };
  let previousHash: string | null = null;
  for (const row of database.prepare('select * from hub_log order by entry_id').all() as Row[]) {
    let contentHash = row.content_hash;
    if (row.kind === 'alert-action') {
      const done = database.prepare('select * from alert_action where action_id = ?').get(row.subject) as {
        alert_id: string;
        action: string;
        adult_id: string;
        adult_name: string;
        at: string;
        tap_id: string | null;
        tapped_at: string | null;
      };
      const { alert_id: alertId, adult_id: adultId, adult_name: byName, ...rest } = done;
      const { action, at, tap_id: tapId, tapped_at: tappedAt } = rest;
      contentHash = actionContent({ alertId, action, adultId, byName, at, tapId, tappedAt });
    }
    if (row.kind === 'digest') {
      const hashes = database.prepare('select hash from hub_log where entry_id = ?');
      const digest = database.prepare('select * from digest where day = ?').get(row.subject) as Parameters<
        typeof digestContent
      >[0];
      const { hash } = hashes.get(digest.head_entry) as { hash: string };
      const facts = digest.facts.replace(digest.head_hash, hash);
      database
        .prepare('update digest set head_hash = ?, facts = ? where day = ?')
        .run(hash, facts, row.subject);
      contentHash = digestContent({ ...digest, facts, head_hash: hash });
    }
    const { entry_id: entryId, kind, subject, at } = row;
    const hash: string = hubLogHash({ entryId, kind, subject, contentHash, previousHash, at });
    database
      .prepare('update hub_log set content_hash = ?, previous_hash = ?, hash = ? where entry_id = ?')
      .run(contentHash, previousHash, hash, entryId);
    previousHash = hash;
  }
  database.close();
}

test('a digest that was changed past the hub is named', async () => {
  const { reading, database, make } = await room('2026-11-26T09:00:00Z');
  await make('2026-11-27T16:00:00Z');
  expect((await verifyStore(reading)).faults).toEqual([]);
  database.exec('drop trigger digest_never_update');
  database.exec(`update digest set head_hash = '${'A'.repeat(43)}'`);
  expect((await verifyStore(reading)).faults.map(({ code }) => code)).toEqual([
    'log-entry-changed',
    'log-head-unknown',
  ]);
});

/** A store in memory in which one adult is a DSL since a time, and what makes digests of it. */
async function room(since: string) {
  const database = new Database(':memory:');
  const reading = await openStore(new SqliteDialect({ database }));
  onTestFinished(() => reading.destroy());
  const mail = new RecordingRoad();
  const change = { adult: { adultId: 'robin', name: 'Robin' }, by: null, at: since };
  await reading.transaction().execute(async (transaction) => {
    await addAdultChange(transaction, { ...change, deed: 'joined' });
    await addAdultChange(transaction, { ...change, deed: 'role-given', role: 'dsl' });
  });
  const make = async (at: string) => {
    const now = new Date(at);
    const store = groupCommit(reading, () => undefined);
    const silent = () => undefined;
    const parts = {
      reading,
      store,
      roads: { mail },
      clock: () => now,
      random: () => 0,
      faults: silent,
      log: silent,
    };
    const notices = noticeOutbox(parts);
    await store.commit(async (transaction) => ({
      answer: await makeDueDigest(transaction, notices, now, nobody),
      frames: [],
    }));
    await notices.stop(1_000);
  };
  const days = async () =>
    (await reading.selectFrom('digest').select('day').orderBy('head_entry').execute()).map(({ day }) => day);
  const kept = async () => (await reading.selectFrom('notice').select('about').execute()).length;
  return { reading, database, make, days, kept };
}

test('one digest a day, whatever the clock does and however often the hub starts', async () => {
  const { make, days, kept } = await room('2026-11-26T09:00:00Z');
  for (const at of [
    '2026-11-26T15:59:59Z',
    '2026-11-26T16:00:00Z',
    '2026-11-26T16:00:00Z',
    '2026-11-26T23:59:59Z',
    '2026-11-27T15:00:00Z',
    '2026-11-27T16:30:00Z',
    // An hour back, and a day, and on again.
    '2026-11-27T15:30:00Z',
    '2026-11-26T12:00:00Z',
    '2026-11-27T16:00:01Z',
    // Off over the weekend; the digest of Friday is there already.
    '2026-11-30T08:00:00Z',
  ]) {
    await make(at);
  }
  expect(await days()).toEqual(['2026-11-26', '2026-11-27']);
  expect(await kept()).toBe(2);
});

test('a hub that was off at the time makes the digest when it is back, and one that was not yet there makes none', async () => {
  const { make, days } = await room('2026-11-27T09:00:00Z');
  await make('2026-11-27T10:00:00Z');
  expect(await days()).toEqual([]);
  await make('2026-11-30T08:00:00Z');
  expect(await days()).toEqual(['2026-11-27']);
});

test('counts what came since the digest before, and in the first one of the last day, whatever the clock does', async () => {
  const hub = await startTestHub();
  await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  await device.deliver([device.press()]);
  hub.clock.forward(48 * hourMs);
  await device.deliver([device.press(), device.press()]);
  await hub.stop();
  const reading = await openStore(sqliteDialect(join(hub.dataFolder, 'hub.sqlite'), 1_000));
  onTestFinished(() => reading.destroy());
  const now = hub.clock.now();
  const gather = (day: string, at: Date) =>
    reading.transaction().execute(async (transaction) => {
      const head = await hubLogHead(transaction);
      const firstFrom = new Date(at.getTime() - 24 * hourMs);
      const which = { day, firstFrom, headEntry: head?.entryId ?? 0 };
      const facts = await gatherDigest(transaction, which, at, nobody);
      await keepDigest(transaction, facts, at.toISOString());
      return facts;
    });
  const first = await gather('2026-01-01', now);
  expect(first).toMatchObject({ presses: 2, heard: 1, notHeard: [] });
  expect(first.open).toHaveLength(3);
  const muchLater = new Date(now.getTime() + 72 * hourMs);
  expect(await gather('2026-01-02', muchLater)).toMatchObject({
    presses: 0,
    heard: 0,
    notHeard: [{ deviceNumber: 14 }],
  });
  const before = new Date(now.getTime() - 72 * hourMs);
  expect(await gather('2026-01-03', before)).toMatchObject({
    presses: 0,
    from: before.toISOString(),
    to: before.toISOString(),
  });
});

test.each(['{"of":"another release"}', 'no JSON'])(
  'a digest that this release cannot read stops none: its day has had one, and the next tells what came since the last that can be read (%s)',
  async (facts) => {
    const { reading, database, make, days } = await room('2026-11-24T09:00:00Z');
    await make('2026-11-24T16:00:00Z');
    await make('2026-11-25T16:00:00Z');
    database.exec('drop trigger digest_never_update');
    database.prepare(`update digest set facts = ? where day = '2026-11-25'`).run(facts);
    await make('2026-11-25T18:00:00Z');
    await make('2026-11-26T16:00:00Z');
    expect(await days()).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    const [newest, before] = await lastDigests(reading, 2);
    expect([newest?.facts.day, before?.facts.day]).toEqual(['2026-11-26', '2026-11-24']);
    expect(newest?.facts.from).toBe('2026-11-24T16:00:00.000Z');
    expect(await findDigest(reading, '2026-11-25')).toBeUndefined();
  },
);
