import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { noticeChoicePath, noticeChoiceResponse, testMailPath } from '../../../src/contracts/http/notices.ts';
import { firstNoticeChoice } from '../../../src/domain/notices/notice-choice.ts';
import type { HubOptions } from '../../../src/hub/hub-options.ts';
import { unseenAfterMs } from '../../../src/hub/notices/tell-of-press.ts';
import { verifyStore } from '../../../src/hub/proof/verify-store.ts';
import { openStoreToRead } from '../../../src/hub/store/open-store-to-read.ts';
import { TestAdult, testAdult } from '../support/test-adult.ts';
import { TestDevice } from '../support/test-device.ts';
import { codeOf, startTestHub, type TestHub } from '../support/test-hub.ts';
import { header, reply, testCertificate, TestMailServer } from '../support/test-mail-server.ts';

const from = 'lids-down@school.example';
const page = { address: 'https://bad.example/page', title: 'A bad page' };

/** A hub that sends mail, its first adult (who is the DSL among others), and Chromebook 14. */
async function school(changes: Partial<HubOptions> = {}) {
  const mail = await TestMailServer.started();
  const server = `smtp://127.0.0.1:${mail.port}`;
  const hub = await startTestHub({ mail: { server, from }, ...changes });
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const press = async () => {
    const pressed = device.press(page);
    await device.deliver([pressed]);
    return pressed.event.id;
  };
  return { mail, hub, adult, device, press };
}

const logged = (hub: TestHub, event: string) => hub.logLines.filter((line) => line.includes(`"${event}"`));
const mailsCome = (mail: TestMailServer, count: number) =>
  waitUntil(`${count} mails`, async () => mail.mails.length >= count);

test('a press is mailed at once: help needed, when, the way to the board, and no word more', async () => {
  const { mail, hub, press } = await school();
  await press();
  await mailsCome(mail, 1);
  const [taken] = mail.mails;
  if (taken === undefined) throw new Error('no mail');
  expect(taken.to).toEqual([testAdult.email]);
  expect(taken.from).toBe(from);
  expect(header(taken, 'subject')).toBe('Help needed');
  expect(header(taken, 'from')).toBe('Example Primary School <lids-down@school.example>');
  expect(header(taken, 'auto-submitted')).toBe('auto-generated');
  expect(header(taken, 'message-id')).toMatch(/^<[\w-]{32}@school\.example>$/);
  expect(taken.text).toMatch(/Help needed, \d\d:\d\d on \w+day \d+ \w+ \d{4}\./);
  expect(taken.text).toContain(`${hub.address}/`);
  const body = taken.text.split('\r\n\r\n').slice(1).join();
  expect(body).not.toMatch(/bad|Chromebook|number|Robin/i);
  await waitUntil('what was sent', async () => logged(hub, 'notice-sent').length === 1);
  expect(hub.logLines.join('')).not.toContain(testAdult.email);
});

test('a press that nobody has seen is mailed once more, one that somebody has seen is not', async () => {
  const { mail, hub, adult, press } = await school();
  const seen = await press();
  await press();
  await mailsCome(mail, 2);
  expect((await adult.act(seen, 'seen')).status).toBe(200);
  hub.clock.forward(unseenAfterMs);
  await mailsCome(mail, 3);
  await waitUntil('the withdrawn one', async () => logged(hub, 'notice-withdrawn').length === 1);
  expect(mail.mails).toHaveLength(3);
  expect(mail.mails.map((one) => header(one, 'subject'))).toContain('Help needed: nobody has answered yet');
});

test('each role gets what the school chose, an account that has ended gets nothing, and the choice is in the hub’s log', async () => {
  const { mail, adult, press, hub } = await school();
  const office = await adult.bring('Olu Office', [{ role: 'office' }]);
  const gone = await adult.bring('Gil Gone', [{ role: 'office' }]);
  const invited = await adult.invite('Ivy Invited', [{ role: 'office' }]);
  expect((await adult.endAdult(gone.adultId)).status).toBe(200);
  const choice = {
    ...firstNoticeChoice,
    roles: { ...firstNoticeChoice.roles, press: ['office', 'dsl'] },
  };
  const chosen = await adult.call('POST', noticeChoicePath, choice);
  expect(noticeChoiceResponse.parse(await chosen.json())).toMatchObject({
    choice,
    by: testAdult.name,
    mail: true,
  });
  await press();
  await mailsCome(mail, 2);
  await waitUntil('both sent', async () => logged(hub, 'notice-sent').length === 2);
  expect(mail.mails.flatMap(({ to }) => to).toSorted()).toEqual([office.email, testAdult.email].toSorted());
  expect(mail.mails.flatMap(({ to }) => to)).not.toContain(invited.adult.email);
  await hub.stop();
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  const chosenInLog = database.prepare("select count(*) as times from hub_log where kind = 'notice-choice'");
  expect(chosenInLog.get()).toEqual({ times: 1 });
  const verdict = async () => {
    const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
    const { faults } = await verifyStore(store);
    await store.destroy();
    return faults.map(({ code }) => code);
  };
  expect(await verdict()).toEqual([]);
  database.exec('drop trigger notice_choice_never_update');
  database.exec(`update notice_choice set choice = replace(choice, '"dsl"', '"head"')`);
  database.close();
  expect(await verdict()).toEqual(['log-entry-changed']);
});

test('a choice that cannot be is refused', async () => {
  const { adult } = await school();
  for (const [roles, at] of [
    // Nobody who answers for safeguarding would hear of a press.
    [{ press: ['office'] }, 'roles.press'],
    [{ digest: ['governor'] }, 'roles.digest'],
    [{ digest: ['dsl', 'dsl'] }, 'roles.digest'],
  ] as const) {
    const choice = { ...firstNoticeChoice, roles: { ...firstNoticeChoice.roles, ...roles } };
    const refused = await adult.call('POST', noticeChoicePath, choice);
    expect(await refused.json()).toMatchObject({ error: { code: 'request-malformed', at } });
  }
});

test('a mail server that is down gets the mail when it is back', async () => {
  const { mail, hub, press } = await school();
  await mail.stop();
  await press();
  await waitUntil('the first try', async () => logged(hub, 'notice-put-off').length > 0);
  expect(logged(hub, 'notice-put-off')[0]).toContain('mail-unreachable');
  await mail.start();
  hub.clock.forward(60_000);
  await mailsCome(mail, 1);
});

test('a mail server that asks to wait is asked again, one that knows no such address is not', async () => {
  const { mail, hub, adult, press } = await school();
  await adult.bring('Dara Deputy', [{ role: 'deputy-dsl' }]);
  let asked = 0;
  mail.judge = () => ((asked += 1) < 2 ? reply(451) : undefined);
  mail.judgeRecipient = (to) => (to.startsWith('dara') ? reply(550, `no ${to} here`) : undefined);
  await press();
  await waitUntil('both answers', async () => logged(hub, 'notice-put-off').length === 1);
  await waitUntil('the one that is given up', async () => logged(hub, 'notice-given-up').length === 1);
  expect(logged(hub, 'notice-given-up')[0]).toContain('mail-address-refused');
  expect(logged(hub, 'notice-put-off')[0]).toContain('mail-put-off');
  hub.clock.forward(30_000);
  await mailsCome(mail, 1);
  expect(mail.mails[0]?.to).toEqual([testAdult.email]);
  expect(hub.logLines.join('')).not.toContain('dara');
});

test('a school name that wants to be a header is only a name', async () => {
  const schoolName = 'Evil\r\nBcc: everybody@evil.example\r\n\r\n<b>School</b> "of" Öffner';
  const { mail, press } = await school({ schoolName });
  await press();
  await mailsCome(mail, 1);
  const [taken] = mail.mails;
  if (taken === undefined) throw new Error('no mail');
  expect(header(taken, 'bcc')).toBeUndefined();
  expect(taken.to).toEqual([testAdult.email]);
  expect(header(taken, 'from')).toContain('<lids-down@school.example>');
});

test('whoever chooses may send a test mail to themselves, and hears what came of it', async () => {
  const { mail, adult } = await school();
  const sent = await adult.call('POST', testMailPath);
  expect(await sent.json()).toEqual({ sentTo: testAdult.email });
  expect(mail.mails.map((one) => header(one, 'subject'))).toEqual(['A test mail']);
  mail.judge = () => reply(554, 'spam');
  const refused = await adult.call('POST', testMailPath);
  expect([refused.status, await codeOf(refused)]).toEqual([502, 'mail-refused']);
  await mail.stop();
  expect(await codeOf(await adult.call('POST', testMailPath))).toBe('mail-unreachable');
});

test('a hub without a mail server keeps no notice and says so', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  expect(await codeOf(await adult.call('POST', testMailPath))).toBe('mail-not-set-up');
  const choice = noticeChoiceResponse.parse(await (await adult.call('GET', noticeChoicePath)).json());
  expect(choice).toMatchObject({ mail: false, choice: firstNoticeChoice });
});

test('over TLS with a password that is right, and not with one that is wrong', async () => {
  const certificate = await testCertificate();
  const mail = await TestMailServer.started({
    secure: true,
    cert: certificate.cert,
    key: certificate.key,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'hub' && password === 'the right one' ? done(null, { user: 'hub' }) : done(reply(535)),
  });
  const server = `smtps://127.0.0.1:${mail.port}`;
  const settings = { server, from, user: 'hub', authority: certificate.authority };
  const right = await startTestHub({ mail: { ...settings, password: 'the right one' } });
  const adult = await TestAdult.first(right.address, right.firstAdultLink);
  expect((await adult.call('POST', testMailPath)).status).toBe(200);
  expect(mail.mails[0]?.isEncrypted).toBe(true);
  await right.stop();
  const { dataFolder } = right;
  const wrong = await startTestHub({ dataFolder, mail: { ...settings, password: 'the wrong one' } });
  const again = new TestAdult({ address: wrong.address });
  await again.signIn();
  expect(await codeOf(await again.call('POST', testMailPath))).toBe('mail-sign-in-refused');
  expect(wrong.logLines.join('')).not.toContain('the wrong one');
  await wrong.stop();
  const { authority: _authority, ...untrusting } = settings;
  const stranger = await startTestHub({ dataFolder, mail: { ...untrusting, password: 'the right one' } });
  const third = new TestAdult({ address: stranger.address });
  await third.signIn();
  expect(await codeOf(await third.call('POST', testMailPath))).toBe('mail-not-encrypted');
  expect(mail.mails).toHaveLength(1);
});

test('a hub does not start with mail settings that cannot be', async () => {
  const mail = { server: 'smtp://hub:secret@mail.school.example', from };
  await expect(startTestHub({ mail })).rejects.toMatchObject({
    code: 'mail-settings-invalid',
    at: 'mail-server',
  });
});
