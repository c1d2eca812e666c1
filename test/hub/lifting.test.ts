import Database from 'better-sqlite3';
import { createHmac } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enrolmentResponse } from '../../src/contracts/http/enrolment.ts';
import { liftKeysPath, liftKeysResponse } from '../../src/contracts/http/lift-keys.ts';
import type { OutcomeAtChromebook } from '../../src/domain/incidents/outcome.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

async function lesson() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const press = device.press();
  const reportId = press.event.id;
  const lifted = (by: 'challenge' | 'sealed-code' = 'challenge', place = 3) =>
    device.write({
      kind: 'shield-lifted',
      details: {
        reportIds: [reportId],
        by,
        ...(by === 'challenge' ? {} : { sealedCode: { sheet: 'AB', place } }),
      },
    });
  const refused = (wrongAnswers: number) =>
    device.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers } });
  const dealtWith = (outcome: OutcomeAtChromebook, note?: string) =>
    device.write({
      kind: 'report-dealt-with',
      details: { reportId, outcome, ...(note === undefined ? {} : { note }) },
    });
  const onBoard = async () => (await teacher.board()).alerts.find(({ alertId }) => alertId === reportId);
  return { hub, teacher, device, where, press, reportId, lifted, refused, dealtWith, onBoard };
}

const keysFor = async (adult: TestAdult) =>
  liftKeysResponse.parse(await (await adult.call('GET', liftKeysPath)).json()).keys;

test('a device and the adults of its board hold one key for it; the master stays in a file of its owner', async () => {
  const { hub, teacher, device, where } = await lesson();
  const second = await TestDevice.enrolled({ ...where, deviceNumber: 15 }, hub.enrolmentKey);
  const given = enrolmentResponse.parse(await (await device.enrol(hub.enrolmentKey)).json());
  const keys = await keysFor(teacher);
  expect(keys.find(({ deviceId }) => deviceId === device.id)).toEqual({
    deviceId: device.id,
    deviceNumber: 14,
    liftKey: given.liftKey,
  });
  expect(keys.find(({ deviceId }) => deviceId === second.id)?.liftKey).not.toBe(given.liftKey);

  const file = join(hub.dataFolder, 'lift-master-key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const master = readFileSync(file, 'utf8').trim();
  expect(JSON.stringify([keys, given])).not.toContain(master);
  const database = readFileSync(join(hub.dataFolder, 'hub.sqlite'));
  for (const secret of [master, given.liftKey ?? '']) expect(database.includes(secret)).toBe(false);
});

test('keys go to a signed-in adult only, and to nobody who plays an old enrolment again', async () => {
  const { hub, device } = await lesson();
  const stranger = new TestAdult({ address: hub.address });
  expect(await codeOf(await stranger.call('GET', liftKeysPath))).toBe('sign-in-needed');
  const request = await device.enrolmentRequest(hub.enrolmentKey);
  const first = enrolmentResponse.parse(await (await device.send(request)).json());
  const again = enrolmentResponse.parse(await (await device.send(request)).json());
  expect([first.liftKey !== undefined, again.liftKey]).toEqual([true, undefined]);
});

test('a hub that is started again gives the same key', async () => {
  const { hub, teacher, device } = await lesson();
  const before = await keysFor(teacher);
  await hub.stop();
  const later = await startTestHub({ dataFolder: hub.dataFolder });
  const adult = new TestAdult({ address: later.address });
  await adult.signIn();
  expect(await keysFor(adult)).toEqual(before);
  expect(before.map(({ deviceId }) => deviceId)).toContain(device.id);
});

test('the key is that of the published scheme (RFC 5869), made here of HMAC alone', async () => {
  const { hub, teacher, device } = await lesson();
  const hmac = (key: Buffer, ...text: (Buffer | string)[]) =>
    text.reduce((mac, part) => mac.update(part), createHmac('sha256', key)).digest();
  const master = Buffer.from(
    readFileSync(join(hub.dataFolder, 'lift-master-key'), 'utf8').trim(),
    'base64url',
  );
  const extracted = hmac(Buffer.alloc(32), master);
  const expanded = hmac(extracted, `lids-down lift key v1\n${device.id}`, Buffer.from([1]));
  const [key] = await keysFor(teacher);
  expect(key?.liftKey).toBe(expanded.toString('base64url'));
});

test('a shield lifted at the Chromebook is lifted on the board, by nobody knows whom, and stays so', async () => {
  const { teacher, device, press, reportId, lifted, onBoard } = await lesson();
  const board = await teacher.openStream();
  await device.deliver([press]);
  await teacher.act(reportId, 'on-my-way');
  await device.deliver([lifted('sealed-code')]);
  const told = await board.until('alert', ({ alert }) => alert.state === 'shield-lifted');
  expect(told.alert).toMatchObject({ alertId: reportId, liftedHere: true });
  await teacher.act(reportId, 'seen');
  await teacher.act(reportId, 'on-my-way');
  expect(await onBoard()).toMatchObject({ state: 'shield-lifted', liftedHere: true });
});

test('a press that comes together with what ended it stands on the board as lifted, with its whole history', async () => {
  const { teacher, device, press, reportId, refused, lifted, dealtWith, onBoard } = await lesson();
  await device.deliver([
    press,
    refused(1),
    refused(2),
    lifted(),
    dealtWith('talked-with-child', 'All is well.'),
  ]);
  expect(await onBoard()).toMatchObject({ state: 'shield-lifted', liftedHere: true });
  expect((await teacher.look(reportId)).deeds?.map(({ deed }) => deed)).toEqual([
    { deed: 'lift-refused', by: 'challenge', wrongAnswers: 1 },
    { deed: 'lift-refused', by: 'challenge', wrongAnswers: 2 },
    { deed: 'shield-lifted', by: 'challenge' },
    { deed: 'report-dealt-with', outcome: 'talked-with-child', note: 'All is well.' },
  ]);
});

test('no device lifts or answers for the press of another one', async () => {
  const { hub, teacher, device, where, press, reportId, onBoard } = await lesson();
  await device.deliver([press]);
  const other = await TestDevice.enrolled({ ...where, deviceNumber: 15 }, hub.enrolmentKey);
  await other.deliver([
    other.write({ kind: 'shield-lifted', details: { reportIds: [reportId], by: 'challenge' } }),
    other.write({ kind: 'report-dealt-with', details: { reportId, outcome: 'page-was-harmless' } }),
    other.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers: 1 } }),
  ]);
  expect(await onBoard()).toMatchObject({ state: 'open' });
  expect((await teacher.look(reportId)).deeds).toEqual([]);
});

test('what a newer device says in words that this hub does not know is kept as far as it can be read', async () => {
  const { teacher, device, press, reportId, lifted, onBoard } = await lesson();
  const { event } = lifted();
  const text = JSON.stringify({ ...event, details: { ...event.details, by: 'by-a-later-way' } });
  await device.deliver([press, { event, text }]);
  expect(await onBoard()).toMatchObject({ state: 'shield-lifted', liftedHere: true });
  expect((await teacher.look(reportId)).deeds).toMatchObject([{ deed: { by: 'by-a-later-way' } }]);
});

test('a sealed code that was used up is told to every other Chromebook, at once and whenever its line opens', async () => {
  const { hub, device, where, press, lifted } = await lesson();
  const other = await TestDevice.enrolled({ ...where, deviceNumber: 15 }, hub.enrolmentKey);
  const line = await other.openStream();
  await device.deliver([press, lifted('sealed-code', 7)]);
  const codes = [{ sheet: 'AB', place: 7 }];
  expect(await line.until('used-codes')).toEqual({ type: 'used-codes', codes });
  const later = await (
    await TestDevice.enrolled({ ...where, deviceNumber: 16 }, hub.enrolmentKey)
  ).openStream();
  expect((await later.until('used-codes')).codes).toEqual(codes);
});

test('what was done at a Chromebook is only ever added to', async () => {
  const { hub, device, press, lifted } = await lesson();
  await device.deliver([press, lifted()]);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  expect(() => database.prepare('delete from device_deed').run()).toThrow('only ever added to');
  expect(() => database.prepare("update device_deed set details = '{}'").run()).toThrow('only ever added to');
  database.close();
});

test('no lesson opens a site of which a page was reported, or sends it, unless it was found harmless', async () => {
  const { teacher, device } = await lesson();
  const address = 'https://castle.example/keep?room=2';
  const press = device.press({ address, title: '' });
  await device.deliver([press]);
  const { classId } = await teacher.addClass('Robins', 'red');
  const { lessonId } = await teacher.startLesson(classId);
  const open = (site: string) => teacher.actOnLesson(lessonId, { action: 'open', site });
  const send = (to: string) =>
    teacher.actOnLesson(lessonId, { action: 'send', links: [{ address: to, title: 'Keep' }], atOnce: false });
  for (const site of ['castle.example', 'castle.example/keep']) {
    expect(await codeOf(await open(site))).toBe('address-reported');
  }
  expect(await codeOf(await send(`${address}#moat`))).toBe('address-reported');
  expect([(await open('moat.example')).status, (await send('https://castle.example/')).status]).toEqual([
    200, 200,
  ]);
  await device.deliver([
    device.write({
      kind: 'report-dealt-with',
      details: { reportId: press.event.id, outcome: 'page-was-harmless' },
    }),
  ]);
  expect((await open('castle.example')).status).toBe(200);
  expect(await codeOf(await send(address)), 'the page itself').toBe('address-reported');
});
