import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { intakePath } from '../../../src/contracts/http/intake.ts';
import { inspect } from '../../../src/hub/proof/export/inspect.ts';
import type { InspectionData } from '../../../src/hub/proof/export/inspection.ts';
import { readInspectionData } from '../../../src/hub/proof/export/read-inspection-data.ts';
import { openStoreToRead } from '../../../src/hub/store/open-store-to-read.ts';
import { TestDevice, type ChainedEvent } from '../support/test-device.ts';
import type { TestHub } from '../support/test-hub.ts';
import { usedHub } from '../support/used-hub.ts';

const ended = (report: number, routine: number) =>
  ({ kind: 'session-ended', details: { reason: 'lesson-ended', last: { report, routine } } }) as const;

async function dataOf(hub: TestHub): Promise<InspectionData> {
  const store = await openStoreToRead(`${hub.dataFolder}/hub.sqlite`);
  const data = await readInspectionData(store);
  await store.destroy();
  return data;
}

test('an inspector’s data is whole, packed and compressed batches too, and says no adult’s name', async () => {
  const hub = await usedHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 16 }, hub.enrolmentKey);
  const lines = Array.from({ length: 40 }, () => device.health().text).join('\n');
  await device.send(await device.sign(intakePath, new Uint8Array(gzipSync(lines))));
  const data = await dataOf(hub);
  const { faults, sessions, heads } = await inspect(data);
  expect(faults).toEqual([]);
  expect(sessions.map(({ deviceNumber, unbrokenTo }) => ({ deviceNumber, ...unbrokenTo }))).toEqual([
    { deviceNumber: 14, report: 1, routine: 3 },
    { deviceNumber: 15, report: 1, routine: 3 },
    { deviceNumber: 16, routine: 40 },
  ]);
  expect(heads).toHaveLength(data.log.length);
  expect(JSON.stringify(data)).not.toContain('Robin Example');
});

/** One of a list that has it. */
function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error('the list is too short');
  return one;
}

type Change = (data: InspectionData) => unknown;
const changes: [string, Change, string][] = [
  [
    'the bytes of a batch',
    ({ batches }) => (at(batches, 1).body = `f${at(batches, 1).body.slice(1)}`),
    'batch 2',
  ],
  ['when a batch came', ({ batches }) => (at(batches, 0).receivedAt = '2020-01-01T00:00:00.000Z'), 'batch 1'],
  ['whose batch it is', ({ batches }) => (at(batches, 0).deviceId = at(batches, 3).deviceId), 'batch 1'],
  ['a key', ({ devices }) => (at(devices, 0).publicKey.x = at(devices, 1).publicKey.x), 'the key of'],
  ['an entry of the log', ({ log }) => (at(log, 2)[3] = at(log, 1)[3]), 'entry 3'],
  ['the log, shorter in its middle', ({ log }) => log.splice(2, 1), 'entry 4'],
  ['a batch, which is gone', ({ batches }) => batches.splice(1, 1), 'batch 2'],
  ['the first batch of a session', ({ batches }) => batches.shift(), 'routine: 1 to 2 are missing'],
];

test.each(changes)('names what was changed: %s', async (_what, change, named) => {
  const data = await dataOf(await usedHub());
  change(data);
  expect((await inspect(data)).faults.join('\n')).toContain(named);
});

test('says of every session whether its receipt holds, and names one whose reports are not there', async () => {
  const hub = await usedHub();
  const written = async (deviceNumber: number, write: (device: TestDevice) => ChainedEvent[]) => {
    const device = await TestDevice.enrolled({ address: hub.address, deviceNumber }, hub.enrolmentKey);
    await device.deliver(write(device));
    return device;
  };
  await written(21, (device) => [
    device.press(),
    device.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers: 1 } }),
    device.health(),
    device.write(ended(2, 2)),
  ]);
  await written(22, (device) => [device.write(ended(0, 1)), device.health()]);
  await written(23, (device) => [device.write(ended(0, 1)), device.press()]);
  const short = await written(24, (device) => {
    const lost = [device.press(), device.press()];
    return [device.write(ended(lost.length, 1))];
  });
  await written(25, (device) => [
    device.write({ kind: 'session-ended', details: { reason: 'logged-off' } }),
    device.press(),
  ]);
  const { sessions, faults } = await inspect(await dataOf(hub));
  const ends = sessions.map(({ deviceNumber, hasEnded }) => [deviceNumber, hasEnded]);
  expect(ends).toEqual([
    [14, false],
    [15, false],
    [21, true],
    [22, false],
    [23, false],
    [24, false],
    [25, true],
  ]);
  expect(faults).toEqual([`session ${short.session} report: its receipt names 2, and 1 to 2 are missing`]);
});

test('a place that is out of all bounds is a gap like another, and found at once', async () => {
  const hub = await usedHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 16 }, hub.enrolmentKey);
  const one = device.health();
  device.setHead('routine', { ...one, event: { ...one.event, sequence: Number.MAX_SAFE_INTEGER - 1 } });
  await device.deliver([device.health()]);
  expect((await inspect(await dataOf(hub))).faults).toEqual([
    `session ${device.session} routine: 1 to ${Number.MAX_SAFE_INTEGER - 1} are missing`,
  ]);
});
