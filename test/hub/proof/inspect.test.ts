import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { intakePath } from '../../../src/contracts/http/intake.ts';
import { inspect } from '../../../src/hub/proof/export/inspect.ts';
import type { InspectionData } from '../../../src/hub/proof/export/inspection.ts';
import { readInspectionData } from '../../../src/hub/proof/export/read-inspection-data.ts';
import { openStoreToRead } from '../../../src/hub/store/open-store-to-read.ts';
import { TestDevice } from '../support/test-device.ts';
import type { TestHub } from '../support/test-hub.ts';
import { usedHub } from '../support/used-hub.ts';

async function dataOf(hub: TestHub): Promise<InspectionData> {
  const store = openStoreToRead(`${hub.dataFolder}/hub.sqlite`);
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
