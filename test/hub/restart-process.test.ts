import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FaultPoint } from '../../src/hub/hub-faults.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice, type SentRequest } from './support/test-device.ts';
import { codeOf, startTestHub, testFolder } from './support/test-hub.ts';
import { spawnHub } from './support/spawn-hub.ts';

/** The same request, to the hub's new address: the signature covers the path alone. */
function sendAgain(address: string, request: SentRequest): Promise<Response> {
  return fetch(address + request.path, {
    method: 'POST',
    headers: request.headers,
    body: Buffer.from(request.body),
  });
}

test('a restart keeps the key, the account, the sign-in, the devices and the events', async () => {
  const before = await startTestHub();
  const teacher = await TestAdult.first(before.address, before.firstAdultLink);
  const where = { address: before.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, before.enrolmentKey);
  const press = device.press();
  await device.deliver([press]);
  const lastFrameId = (await teacher.board()).lastFrameId;
  await before.stop();

  const after = await startTestHub({ dataFolder: before.dataFolder });
  expect(after.enrolmentKey).toBe(before.enrolmentKey);
  expect(after.firstAdultLink).toBeNull();
  const returned = new TestAdult({ address: after.address });
  returned.cookies = teacher.cookies;
  expect(await returned.board()).toMatchObject({
    tiles: [{ deviceId: device.id, deviceNumber: 14 }],
    alerts: [{ alertId: press.event.id, state: 'open' }],
    lastFrameId,
  });
  const next = await sendAgain(after.address, await device.batch([device.press()]));
  expect(await next.json()).toMatchObject({ acknowledged: [{ sequence: 2 }] });
  expect((await returned.board()).lastFrameId).toBeGreaterThan(lastFrameId);
});

test('the link for the first account is the same at each start until it is used', async () => {
  const before = await startTestHub();
  await before.stop();
  const after = await startTestHub({ dataFolder: before.dataFolder });
  expect(TestAdult.tokenOf(after.firstAdultLink)).toBe(TestAdult.tokenOf(before.firstAdultLink));
  await TestAdult.first(after.address, after.firstAdultLink);
});

test('secrets are for their owner alone', async () => {
  const hub = await startTestHub({ https: { ownAuthority: true } });
  expect((await stat(hub.dataFolder)).mode & 0o777).toBe(0o700);
  for (const name of [
    'enrolment-key',
    'sign-in-secret',
    'hub.sqlite',
    'authority-key.pem',
    'server-key.pem',
  ]) {
    expect([name, (await stat(join(hub.dataFolder, name))).mode & 0o777]).toEqual([name, 0o600]);
  }
});

test('a second hub on one folder is refused, and a folder whose hub was killed is free', async () => {
  const hub = await startTestHub();
  await expect(startTestHub({ dataFolder: hub.dataFolder })).rejects.toMatchObject({
    code: 'data-folder-in-use',
  });
  const folder = join(await testFolder(), 'data');
  const other = await spawnHub(folder);
  await expect(startTestHub({ dataFolder: folder })).rejects.toMatchObject({ code: 'data-folder-in-use' });
  other.kill('SIGKILL');
  expect(await other.ended).toBe('SIGKILL');
  const next = await startTestHub({ dataFolder: folder });
  expect(next.enrolmentKey).toBe(other.enrolmentKey);
});

test('a hub that cannot have its port says so and leaves nothing behind', async () => {
  const hub = await startTestHub();
  const dataFolder = join(await testFolder(), 'data');
  const port = Number(new URL(hub.address).port);
  await expect(startTestHub({ dataFolder, port })).rejects.toMatchObject({ code: 'port-in-use' });
  await startTestHub({ dataFolder });
});

test('plain http beyond this machine is refused', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'hub.school.example']) {
    await expect(startTestHub({ host })).rejects.toMatchObject({ code: 'https-needed' });
  }
  expect((await startTestHub({ host: 'localhost' })).address).toMatch(/^http:\/\/localhost:\d+$/);
});

const deaths: FaultPoint[] = ['batch-judged', 'batch-committed', 'batch-published'];

test.each(deaths)('a hub killed at "%s" loses nothing and stores nothing twice', async (dieAt) => {
  const folder = join(await testFolder(), 'data');
  // Every commit passes the same point, so the account and the device are made by a hub that lives.
  const calm = await spawnHub(folder);
  await TestAdult.first(calm.address, calm.firstAdultLink);
  const device = await TestDevice.enrolled({ address: calm.address, deviceNumber: 14 }, calm.enrolmentKey);
  calm.kill('SIGTERM');
  expect(await calm.ended).toBe(0);

  const again = await spawnHub(folder, dieAt);
  const press = device.press();
  const request = await device.batch([press]);
  await expect(sendAgain(again.address, request)).rejects.toThrow();
  expect(await again.ended).toBe('SIGKILL');

  const last = await startTestHub({ dataFolder: folder });
  const adult = new TestAdult({ address: last.address });
  await adult.signIn();
  const stream = await adult.openStream();
  if (dieAt !== 'batch-judged') await stream.until('alert', ({ alert }) => alert.alertId === press.event.id);
  const answer = await sendAgain(last.address, request);
  expect(await answer.json()).toMatchObject({
    acknowledged: [{ session: device.session, lane: 'report', sequence: 1 }],
    notices: [],
  });
  await stream.until('alert', ({ alert }) => alert.alertId === press.event.id);
  expect((await adult.board()).alerts).toMatchObject([{ alertId: press.event.id, state: 'open' }]);
});

test('a hub killed when the first account was just made has an adult who can do everything', async () => {
  const folder = join(await testFolder(), 'data');
  const dying = await spawnHub(folder, 'batch-committed');
  await expect(TestAdult.first(dying.address, dying.firstAdultLink)).rejects.toThrow();
  expect(await dying.ended).toBe('SIGKILL');
  const again = await startTestHub({ dataFolder: folder });
  expect(again.firstAdultLink).toBeNull();
  const adult = new TestAdult({ address: again.address });
  expect((await adult.signIn()).status).toBe(200);
  expect(await adult.adults()).toHaveLength(1);
});

test('a hub that stops finishes what is under way and takes nothing new', async () => {
  const held: { go?: () => void; reached?: () => void } = {};
  const reached = new Promise<void>((resolve) => {
    held.reached = resolve;
  });
  const hub = await startTestHub({
    faults: (point) => {
      if (point !== 'batch-judged') return undefined;
      held.reached?.();
      return new Promise<void>((resolve) => {
        held.go = resolve;
      });
    },
  });
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const stream = await device.openStream();
  const underWay = device.deliver([device.press()]);
  await reached;
  const stopped = hub.stop();
  const refused = await fetch(`${hub.address}/api/board`);
  expect([refused.status, await codeOf(refused)]).toEqual([503, 'hub-stopping']);
  held.go?.();
  expect((await underWay).acknowledged).toMatchObject([{ sequence: 1 }]);
  expect(await stream.ended).toBe(1001);
  await stopped;
  await expect(fetch(hub.address)).rejects.toThrow();
});
