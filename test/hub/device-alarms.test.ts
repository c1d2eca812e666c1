import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { deviceActionPath, devicePath, deviceResponse } from '../../src/contracts/http/devices.ts';
import { intakePath } from '../../src/contracts/http/intake.ts';
import { noticeQuiet } from '../../src/hub/devices/notice-quiet.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

async function school() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14, classColour: 'blue' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const noticed = async () => ((await teacher.board()).tiles[0]?.attention ?? []).map(({ reason }) => reason);
  const known = async () =>
    deviceResponse.parse(await (await teacher.call('GET', devicePath(device.id))).json());
  return { hub, teacher, device, noticed, known };
}

test('a gap in a log is an alert of its own until what is missing has come', async () => {
  const { device, noticed, known, teacher } = await school();
  const board = await teacher.openStream();
  const [one, two, three] = [device.press(), device.press(), device.press()];
  await device.deliver([one, three]);
  await board.until('tile', ({ tile }) => tile.attention?.[0]?.reason === 'log-gap');
  await device.deliver([two]);
  expect(await noticed()).toEqual([]);
  expect((await known()).alarms).toMatchObject([{ reason: 'log-gap', place: 'before report 3' }]);
});

test('a fork stands until an adult has looked into it', async () => {
  const { device, noticed, known, teacher } = await school();
  const one = device.press();
  await device.deliver([one, device.press()]);
  device.setHead('report', one);
  await device.deliver([device.press()]);
  expect(await noticed()).toEqual(['log-fork']);
  await teacher.call('POST', deviceActionPath(device.id), { action: 'settle', reason: 'log-fork' });
  expect(await noticed()).toEqual([]);
  expect(await known()).toMatchObject({
    alarms: [{ reason: 'log-fork', place: 'report 2' }],
    actions: [{ action: 'settle' }],
  });
});

test('another content under a known id is a fork too', async () => {
  const { device, noticed } = await school();
  const id = uuidv7();
  const page = { address: 'https://example.org/', title: 'One' };
  await device.deliver([device.press(page, id)]);
  await device.deliver([device.press({ ...page, title: 'Other' }, id)]);
  expect(await noticed()).toEqual(['log-fork']);
});

test('a clock that was set is an alert of its own, and each event keeps its time, the hub’s and how far they were apart', async () => {
  const { hub, device, noticed, known } = await school();
  await device.deliver([device.press()]);
  expect(await noticed()).toEqual([]);
  // To the hub it is the device's clock that is an hour behind now.
  hub.clock.forward(3_600_000);
  await device.deliver([device.press(undefined, uuidv7()), device.health()]);
  expect(await noticed()).toEqual(['clock-jumped']);
  const { clockOffsetMs, alarms } = await known();
  expect(Math.round((clockOffsetMs ?? 0) / 60_000)).toBe(-60);
  expect(alarms).toMatchObject([{ reason: 'clock-jumped' }]);
  const store = await openStore(sqliteDialect(`${hub.dataFolder}/hub.sqlite`, 1_000));
  const events = await store
    .selectFrom('event')
    .select(['sequence', 'device_time', 'received_at', 'clock_offset_ms'])
    .where('lane', '=', 'report')
    .orderBy('sequence')
    .execute();
  const minutes = events.map(({ clock_offset_ms }) => Math.round((clock_offset_ms ?? 1) / 60_000) + 0);
  expect(minutes).toEqual([0, -60]);
  await store.destroy();
});

test('what is newer than the hub is kept, shown as that, and raises no less of an alarm', async () => {
  const { device, noticed, teacher } = await school();
  const press = device.press();
  const newer = press.text
    .replace('"schema":1', '"schema":2')
    .replace('"details":{', '"details":{"mood":"x",');
  const answer = await device.post(intakePath, newer);
  expect(await answer.json()).toMatchObject({
    acknowledged: [{ sequence: 1 }],
    notices: [{ code: 'event-kind-unknown', at: 'line 1' }],
  });
  expect(await noticed()).toEqual(['newer-than-hub']);
  expect((await teacher.board()).alerts).toHaveLength(1);
});

test('a Chromebook that goes quiet in a lesson is noticed, and one that ended its session is not', async () => {
  const { hub, teacher, device, noticed } = await school();
  const foxes = await teacher.addClass('Foxes', 'blue');
  await teacher.startLesson(foxes.classId);
  await device.deliver([device.health()]);
  const store = await openStore(sqliteDialect(`${hub.dataFolder}/hub.sqlite`, 1_000));
  const presence = { isPresent: () => false, presentDevices: () => [] };
  const look = () =>
    store.transaction().execute((reading) => noticeQuiet(reading, hub.clock.now(), presence));
  await look();
  expect(await noticed()).toEqual([]);
  hub.clock.forward(130_000);
  await look();
  expect(await noticed()).toEqual(['gone-quiet']);
  // Said once, however long it lasts; and over when it is heard.
  expect((await look()).frames).toEqual([]);
  await device.deliver([device.press()]);
  expect(await noticed()).not.toContain('gone-quiet');

  const endedAfter = (report: number, routine: number) =>
    device.write({
      kind: 'session-ended',
      details: { reason: 'lesson-ended', last: { report, routine } },
    });
  await device.deliver([endedAfter(1, 1)]);
  hub.clock.forward(130_000);
  await look();
  expect(await noticed()).not.toContain('gone-quiet');

  // A press takes the receipt back.
  await device.deliver([device.press()]);
  hub.clock.forward(130_000);
  await look();
  expect(await noticed()).toContain('gone-quiet');
  await device.deliver([endedAfter(2, 2)]);
  hub.clock.forward(130_000);
  await look();
  expect(await noticed()).not.toContain('gone-quiet');

  // Reports that a receipt names and that are not there are still to come.
  const late = device.press();
  await device.deliver([endedAfter(3, 3)]);
  hub.clock.forward(130_000);
  await look();
  expect(await noticed()).toContain('gone-quiet');
  await device.deliver([late]);
  hub.clock.forward(130_000);
  await look();
  expect(await noticed()).not.toContain('gone-quiet');
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.destroy();
});
