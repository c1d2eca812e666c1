import { expect, test } from 'vitest';
import { verify } from '../../src/cli/verify/verify.ts';
import { nameQuietSessions } from '../../src/hub/incidents/session-without-receipt.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub, type TestHub } from './support/test-hub.ts';

const started = {
  kind: 'session-started',
  details: { extensionVersion: '0.1.0', browserVersion: '156.0.0.0' },
} as const;
const ended = (report: number, routine: number) =>
  ({ kind: 'session-ended', details: { reason: 'lesson-ended', last: { report, routine } } }) as const;
const missing = [{ reason: 'session-without-receipt' }];

async function given() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const enrolled = () => TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const attention = async (device: TestDevice) =>
    (await teacher.board()).tiles.find(({ deviceId }) => deviceId === device.id)?.attention;
  return { hub, enrolled, attention };
}

async function verdict(hub: TestHub) {
  const lines: string[] = [];
  const code = await verify({ 'data-folder': hub.dataFolder, json: false, head: undefined }, (line) =>
    lines.push(line),
  );
  return { code, text: lines.join('\n') };
}

test('a session that ended with its receipt is named by nobody', async () => {
  const { hub, enrolled, attention } = await given();
  const device = await enrolled();
  await device.deliver([device.write(started), device.press()]);
  const answer = await device.deliver([device.write(ended(1, 2))]);
  expect(answer.acknowledged).toMatchObject([{ lane: 'routine', sequence: 2 }]);
  device.nextSession();
  await device.deliver([device.write(started)]);
  expect(await attention(device)).toBeUndefined();
  expect((await verdict(hub)).text).toMatch(
    /report 1 to 1 unbroken, routine 1 to 2 unbroken; ended with a receipt/,
  );
});

test('one that ended without is named when the next one starts, until its receipt comes', async () => {
  const { hub, enrolled, attention } = await given();
  const device = await enrolled();
  await device.deliver([device.write(started)]);
  const late = device.write(ended(0, 2));
  device.nextSession();
  await device.deliver([device.write(started)]);
  expect(await attention(device)).toEqual(missing);
  expect((await verdict(hub)).text).toContain('2 without a receipt');
  await device.deliver([late]);
  expect(await attention(device)).toBeUndefined();
});

test('what came after a receipt has taken it back', async () => {
  const { enrolled, attention } = await given();
  const device = await enrolled();
  await device.deliver([device.write(started), device.write(ended(0, 2))]);
  await device.deliver([device.press()]);
  device.nextSession();
  await device.deliver([device.write(started)]);
  expect(await attention(device)).toEqual(missing);
});

test('a receipt that names reports which never came is not one, and verify says so', async () => {
  const { hub, enrolled, attention } = await given();
  const device = await enrolled();
  await device.deliver([device.write(started)]);
  device.press();
  await device.deliver([device.write(ended(1, 2))]);
  device.nextSession();
  await device.deliver([device.write(started)]);
  expect(await attention(device)).toEqual(missing);
  const { code, text } = await verdict(hub);
  expect(code).toBe(1);
  expect(text).toContain('the receipt of a session names reports that are not here');
});

test('a guest session whose profile went with it is named at the next one of that number', async () => {
  const { enrolled, attention } = await given();
  const guest = await enrolled();
  await guest.deliver([guest.write(started), guest.health()]);
  const next = await enrolled();
  await next.deliver([next.write(started)]);
  expect(await attention(next)).toEqual(missing);
});

test('and is not named again at each one that follows', async () => {
  const { hub, enrolled, attention } = await given();
  for (const [ends, named] of [
    [false, undefined],
    [true, missing],
    [true, undefined],
  ] as const) {
    const guest = await enrolled();
    await guest.deliver([guest.write(started)]);
    expect(await attention(guest)).toEqual(named);
    if (ends) await guest.deliver([guest.write(ended(0, 2))]);
    hub.clock.forward(60_000);
  }
});

test('a Chromebook that is there at the same time with the same number is no session that ended', async () => {
  const { enrolled, attention } = await given();
  const other = await enrolled();
  await other.deliver([other.write(started)]);
  await other.openStream();
  const device = await enrolled();
  await device.deliver([device.write(started)]);
  expect(await attention(device)).toBeUndefined();
});

test('a day of silence names it too, and once', async () => {
  const { hub, enrolled, attention } = await given();
  const device = await enrolled();
  await device.deliver([device.write(started)]);
  const store = await openStore(sqliteDialect(`${hub.dataFolder}/hub.sqlite`, 5_000));
  const nobody = { isPresent: () => false, presentDevices: () => [] };
  const after = (hours: number) =>
    store
      .transaction()
      .execute((transaction) =>
        nameQuietSessions(transaction, new Date(Date.now() + hours * 3_600_000), nobody),
      );
  expect(await after(23)).toEqual([]);
  expect(await after(25)).toHaveLength(1);
  expect(await after(26)).toEqual([]);
  await store.destroy();
  expect(await attention(device)).toEqual(missing);
});
