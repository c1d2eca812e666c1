import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IntakeResponse } from '../../src/contracts/http/intake.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice, type ChainedEvent } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

const dropped = { kind: 'events-dropped', details: { from: 2, to: 4, count: 3 } } as const;

async function acknowledged(
  device: TestDevice,
  events: readonly ChainedEvent[],
): Promise<number | undefined> {
  const response = await device.send(await device.batch(events));
  return ((await response.json()) as IntakeResponse).acknowledged[0]?.sequence;
}

test('a gap that the device names is passed over, in whichever order its parts come, and told by verify', async () => {
  const hub = await startTestHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const [first, , , , fifth] = Array.from({ length: 5 }, () => device.health()) as [
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
  ];
  expect(await acknowledged(device, [first, fifth])).toBe(1);
  expect(await acknowledged(device, [device.write(dropped)])).toBe(6);
  expect(await acknowledged(device, [device.health()])).toBe(7);
  const lines: string[] = [];
  const code = await verify({ 'data-folder': hub.dataFolder, json: false, head: undefined }, (line) =>
    lines.push(line),
  );
  expect(lines.join('\n')).toContain('routine 1 to 7 unbroken (3 given up by the device for want of room)');
  expect(code).toBe(0);
});

test('an event that was on its way when its device gave it up comes late, and is called no fork', async () => {
  const hub = await startTestHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const [first, second, third, fourth] = Array.from({ length: 4 }, () => device.health()) as [
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
  ];
  expect(await acknowledged(device, [first])).toBe(1);
  expect(await acknowledged(device, [device.write(dropped)])).toBe(5);
  expect(await acknowledged(device, [third])).toBe(5);
  expect(await acknowledged(device, [fourth, second])).toBe(5);
  const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
  const rows = await store.selectFrom('event').select(['sequence', 'link']).orderBy('sequence').execute();
  await store.destroy();
  expect(rows.map(({ sequence, link }) => `${sequence} ${link}`)).toEqual([
    '1 linked',
    '2 linked',
    '3 after-drop',
    '4 linked',
    '5 after-drop',
  ]);
  const lines: string[] = [];
  const verdict = await verify({ 'data-folder': hub.dataFolder, json: false, head: undefined }, (line) =>
    lines.push(line),
  );
  expect([verdict, lines.join('\n')]).toEqual([0, expect.stringContaining('routine 1 to 5 unbroken;')]);
});

test('what was on its way when it was given up is no fork when it comes after all, and another in its place is', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const noticed = async () => (await teacher.board()).tiles[0]?.attention ?? [];
  const [first, second, third, fourth] = [device.health(), device.health(), device.health(), device.health()];
  expect(await acknowledged(device, [first, device.write(dropped)])).toBe(5);
  expect(await acknowledged(device, [fourth])).toBe(5);
  expect(await acknowledged(device, [second, third])).toBe(5);
  expect(await noticed()).toEqual([]);
  const verdict = { 'data-folder': hub.dataFolder, json: false, head: undefined };
  expect(await verify(verdict, () => undefined)).toBe(0);

  device.setHead('routine', first);
  await device.deliver([device.health()]);
  expect(await noticed()).toMatchObject([{ reason: 'log-fork' }]);
});

test('what comes late and does not fit is a fork', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const first = device.health();
  for (let more = 0; more < 3; more += 1) device.health();
  await device.deliver([first, device.write(dropped)]);
  device.setHead('routine', undefined);
  device.health();
  await device.deliver([device.health()]);
  expect((await teacher.board()).tiles[0]?.attention).toMatchObject([{ reason: 'log-fork' }]);
});
