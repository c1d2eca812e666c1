import Database from 'better-sqlite3';
import { sql, SqliteDialect } from 'kysely';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { noticeChoicePath, noticeChoiceResponse } from '../../../src/contracts/http/notices.ts';
import { firstNoticeChoice } from '../../../src/domain/notices/notice-choice.ts';
import { hearWithoutUndoing } from '../../../src/hub/intake/hear-without-undoing.ts';
import type { HearPress } from '../../../src/hub/intake/store-batch.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';
import { readSetting, writeSetting } from '../../../src/hub/store/setting-store.ts';
import { TestAdult, testAdult } from '../support/test-adult.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestHub } from '../support/test-hub.ts';
import { TestMailServer } from '../support/test-mail-server.ts';

/** A hub that sends mail, its first adult (who is the DSL among others), and Chromebook 14. */
async function school() {
  const mail = await TestMailServer.started();
  const options = {
    mail: { server: `smtp://127.0.0.1:${mail.port}`, from: 'lids-down@school.example' },
  };
  const hub = await startTestHub(options);
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const inStore = (statement: string) => {
    const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
    database.exec(statement);
    database.close();
  };
  return { mail, options, hub, adult, device, inStore };
}

test.each(['{"roles":{"press":["caretaker"]}}', 'no JSON'])(
  'a choice that this release cannot read stops no press: it is mailed by the first choice, and the log says so (%s)',
  async (choice) => {
    const { mail, options, hub, adult, device, inStore } = await school();
    inStore(
      `insert into notice_choice (choice, adult_id, adult_name, at) values ('${choice}', 'x', 'Robin', '2026-11-02')`,
    );
    const press = device.press();
    await device.deliver([press]);
    expect((await adult.board()).alerts).toMatchObject([{ alertId: press.event.id, state: 'open' }]);
    await waitUntil('the mail', async () => mail.mails.length === 1);
    expect(mail.mails[0]?.to).toEqual([testAdult.email]);
    const told = noticeChoiceResponse.parse(await (await adult.call('GET', noticeChoicePath)).json());
    expect(told).toEqual({ choice: firstNoticeChoice, mail: true });
    await hub.stop();
    const again = await startTestHub({ ...options, dataFolder: hub.dataFolder });
    expect(again.logLines.filter((line) => line.includes('"kept-row-unread"'))).toHaveLength(1);
  },
);

test('what goes wrong with mail undoes no press, and nothing of it is kept by half', async () => {
  const { hub, adult, device, inStore } = await school();
  inStore(
    `create trigger no_second_notice before insert on notice when new.kind = 'press-unseen'
       begin select raise(abort, 'no'); end`,
  );
  const press = device.press();
  await device.deliver([press]);
  expect((await adult.board()).alerts).toMatchObject([{ alertId: press.event.id, state: 'open' }]);
  expect(hub.logLines.some((line) => line.includes('"press-not-told"'))).toBe(true);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'), { readonly: true });
  onTestFinished(() => void database.close());
  expect(database.prepare('select count(*) from notice').pluck().get()).toBe(0);
});

/** What stands after a transaction that writes, lets somebody hear of a press, and writes again. */
async function afterHearing(hearPress: HearPress) {
  const store = await openStore(new SqliteDialect({ database: new Database(':memory:') }));
  onTestFinished(() => store.destroy());
  const logged: string[] = [];
  const safely = hearWithoutUndoing(hearPress, (_level, event) => void logged.push(event));
  const outcome = await store
    .transaction()
    .execute(async (transaction) => {
      await writeSetting(transaction, 'before', 'kept');
      await safely(transaction, { alertId: 'a', at: '2026-11-02' }, new Date(0));
      await writeSetting(transaction, 'after', 'kept');
    })
    .then(
      () => 'committed',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  const kept = [];
  for (const name of ['before', 'heard', 'after']) kept.push((await readSetting(store, name)) ?? null);
  return { outcome, kept, logged };
}

test('who hears writes in the same transaction, and what they wrote before they failed is taken back alone', async () => {
  const heard: HearPress = async (transaction) => writeSetting(transaction, 'heard', 'kept');
  expect(await afterHearing(heard)).toEqual({
    outcome: 'committed',
    kept: ['kept', 'kept', 'kept'],
    logged: [],
  });
  const failed: HearPress = async (transaction) => {
    await writeSetting(transaction, 'heard', 'kept');
    throw new TypeError('a word too many');
  };
  expect(await afterHearing(failed)).toEqual({
    outcome: 'committed',
    kept: ['kept', null, 'kept'],
    logged: ['press-not-told'],
  });
});

test('a disk that takes nothing undoes the whole, and so does a transaction that the database has ended', async () => {
  const full: HearPress = async () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
  };
  expect(await afterHearing(full)).toEqual({ outcome: 'full', kept: [null, null, null], logged: [] });
  const ended: HearPress = async (transaction) => {
    await sql`rollback`.execute(transaction);
    throw new Error('ended');
  };
  expect(await afterHearing(ended)).toMatchObject({ kept: [null, null, null], logged: [] });
});
