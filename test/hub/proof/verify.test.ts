import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../../src/cli/verify/verify.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../../src/hub/store/sqlite-dialect.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestHub, testFolder, type TestHub } from '../support/test-hub.ts';
import { usedHub } from '../support/used-hub.ts';

async function verdictOf(hub: TestHub, head?: string) {
  const lines: string[] = [];
  const values = { 'data-folder': hub.dataFolder, json: true, head };
  const code = await verify(values, (line) => lines.push(line));
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    code,
    sessions: parsed.flatMap(({ session }) => (session === undefined ? [] : [session as object])),
    faults: parsed.flatMap(({ fault }) =>
      fault === undefined ? [] : [fault as { code: string; at: string }],
    ),
    head: (parsed.at(-1)?.['head'] as { hash: string } | null)?.hash,
  };
}

/** What somebody does who has the file and no shame. */
function tamper(hub: TestHub, ...statements: string[]): void {
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  database.pragma('foreign_keys = OFF');
  for (const table of ['hub_log', 'alert_action', 'lesson_action', 'adult_change']) {
    for (const change of ['update', 'delete']) database.exec(`drop trigger ${table}_never_${change}`);
  }
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('a store that nobody touched is whole, while the hub runs on it', async () => {
  const hub = await usedHub();
  const { code, sessions, faults, head } = await verdictOf(hub);
  expect(faults).toEqual([]);
  expect(code).toBe(0);
  expect(sessions).toHaveLength(2);
  expect(sessions[0]).toMatchObject({
    deviceNumber: 14,
    unbrokenTo: { report: 1, routine: 3 },
    hasEnded: false,
  });
  expect((await verdictOf(hub, head)).code).toBe(0);
});

test('says in words what it found, without a word of what was reported', async () => {
  const hub = await usedHub();
  const lines: string[] = [];
  await verify({ 'data-folder': hub.dataFolder, json: false, head: undefined }, (line) => lines.push(line));
  const text = lines.join('\n');
  expect(text).toContain('Chromebook 14');
  expect(text).toContain('report 1 to 1 unbroken, routine 1 to 3 unbroken; without a receipt of its end.');
  expect(text).toContain(
    'Everything is whole: 2 sessions in 6 signed batches; 2 without a receipt, which may be running still.',
  );
  expect(text).not.toContain('example');
});

test.each([
  [
    'an event was changed',
    `update event set text = replace(text, 'page-button', 'toolbar-button')`,
    'event-changed',
  ],
  [
    'an event was changed, with its hash',
    `update event set text = '{}', hash = 'RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o' where kind = 'help-requested'`,
    'event-not-in-batch',
  ],
  ['an event was taken away', `delete from event where kind = 'help-requested'`, 'event-missing'],
  ['a batch was changed', `update batch set body = replace(cast(body as text), 'a', 'b')`, 'batch-changed'],
  [
    'a batch was changed, with its digest',
    `update batch set body = x'7b7d', digest = 'RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='`,
    'signature-wrong',
  ],
  ['a device was taken away', 'delete from device where device_number = 14', 'device-key-missing'],
  [
    'an adult’s action was changed',
    `update alert_action set adult_name = 'Somebody Else'`,
    'log-entry-changed',
  ],
  [
    'the reason of a withdrawal was changed',
    `update lesson_action set details = replace(details, 'twice', 'never')`,
    'log-entry-changed',
  ],
  ['what an adult did in a lesson was taken away', 'delete from lesson_action', 'log-without-row'],
  [
    'a role was given past the hub',
    `insert into adult_change (adult_id, adult_name, deed, role, at) values ('x', 'x', 'role-given', 'dsl', '')`,
    'log-entry-missing',
  ],
  ['a role was changed', `update adult_change set role = 'head' where role = 'dsl'`, 'log-entry-changed'],
  [
    'who gave the roles was changed',
    `update adult_change set by_name = 'Somebody Else'`,
    'log-entry-changed',
  ],
  ['what was done about an adult was taken away', 'delete from adult_change', 'log-without-row'],
  ['an adult’s action was taken away', 'delete from alert_action', 'log-without-row'],
  [
    'an adult’s action was added',
    `insert into alert_action (alert_id, action, adult_id, adult_name, at) select alert_id, 'seen', 'x', 'x', at from alert_action limit 1`,
    'log-entry-missing',
  ],
  ['an entry of the log was taken away', 'delete from hub_log where entry_id = 3', 'log-entry-missing'],
  [
    'a batch was taken away, with its events and all that speaks of it',
    'delete from event where batch_id = 1; delete from batch where batch_id = 1; delete from hub_log where subject = 1',
    'log-entry-missing',
  ],
])('notices that %s', async (_what, statement, code) => {
  const hub = await usedHub();
  tamper(hub, statement);
  const verdict = await verdictOf(hub);
  expect(verdict.code).toBe(1);
  expect(verdict.faults.map((fault) => fault.code)).toContain(code);
});

test('notices an end of the log that was cut off, by a head that was written down', async () => {
  const hub = await usedHub();
  const { head } = await verdictOf(hub);
  // The last thing an adult did is gone, and the log with it: by itself the rest looks whole.
  tamper(
    hub,
    'delete from alert_action where action_id = (select max(action_id) from alert_action)',
    'delete from hub_log where entry_id = (select max(entry_id) from hub_log)',
  );
  expect((await verdictOf(hub)).code).toBe(0);
  const verdict = await verdictOf(hub, head);
  expect(verdict.faults).toEqual([{ code: 'log-head-unknown', at: 'the head that was given' }]);
});

test('names a gap that a device left, and goes on behind it', async () => {
  const hub = await startTestHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const first = device.health();
  device.health();
  const third = device.health();
  expect((await device.send(await device.batch([first, third]))).status).toBe(200);
  const { faults, sessions } = await verdictOf(hub);
  expect(faults).toEqual([{ code: 'lane-gap', at: `session ${device.session} routine 2 to 2` }]);
  expect(sessions[0]).toMatchObject({ unbrokenTo: { routine: 1 } });
});

test('says so when there is no store', async () => {
  const folder = await testFolder();
  await expect(
    verify({ 'data-folder': folder, json: false, head: undefined }, () => undefined),
  ).rejects.toMatchObject({ code: 'store-missing' });
});

test('says so when the store is of an earlier release, and leaves it as it was', async () => {
  const folder = await testFolder();
  const file = join(folder, 'hub.sqlite');
  const store = await openStore(sqliteDialect(file, 100));
  await sql`delete from kysely_migration where name > '2025-07'`.execute(store);
  await sql`drop table adult_change`.execute(store);
  await store.destroy();
  const before = await readFile(file);
  await expect(
    verify({ 'data-folder': folder, json: false, head: undefined }, () => undefined),
  ).rejects.toMatchObject({ code: 'store-older' });
  expect((await readFile(file)).equals(before)).toBe(true);
});
