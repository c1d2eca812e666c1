import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  deviceActionPath,
  devicePath,
  deviceResponse,
  type DeviceAction,
} from '../../src/contracts/http/devices.ts';
import { streamPollPath, streamPollResponse } from '../../src/contracts/http/stream-poll.ts';
import { streamTicketPath } from '../../src/contracts/http/stream-ticket.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';
import { openTestStream } from './support/test-stream.ts';

async function school() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const act = async (action: DeviceAction, on = device) =>
    teacher.call('POST', deviceActionPath(on.id), action);
  const known = async (of = device) =>
    deviceResponse.parse(await (await teacher.call('GET', devicePath(of.id))).json());
  return { hub, teacher, where, device, act, known };
}

test('nothing is taken from a revoked Chromebook, by any road, until it is accepted again', async () => {
  const { hub, teacher, device, act } = await school();
  await device.deliver([device.press()]);
  const stream = await device.openStream();
  const board = await teacher.openStream();
  const poll = (query: string) => fetch(`${hub.address}${streamPollPath}?${query}`);
  let polled = await poll(`ticket=${await device.ticket()}`);
  const ticket = await device.ticket();
  expect((await act({ action: 'revoke' })).status).toBe(200);
  expect(await stream.ended).toBe(1008);
  expect(await codeOf(await poll(`ticket=${ticket}`))).toBe('stream-ticket-invalid');
  while (polled.ok) polled = await poll(`next=${streamPollResponse.parse(await polled.json()).next}`);
  expect(await codeOf(polled)).toBe('stream-ticket-invalid');
  await board.until('tile', ({ tile }) => tile.deviceId === device.id && tile.ended === 'revoked');

  const late = device.press();
  const refused = await device.send(await device.batch([late]));
  expect([refused.status, await codeOf(refused)]).toEqual([403, 'device-revoked']);
  expect(await codeOf(await device.post(streamTicketPath, ''))).toBe('device-revoked');
  expect(await codeOf(await device.enrol(hub.enrolmentKey))).toBe('device-revoked');
  expect(await codeOf(await fetch(`${hub.address}/api/stream?ticket=${ticket}`))).toBe(
    'stream-ticket-invalid',
  );
  expect((await teacher.board()).alerts).toHaveLength(1);

  expect((await act({ action: 'accept' })).status).toBe(200);
  await device.deliver([late]);
  expect((await teacher.board()).alerts).toHaveLength(2);
});

test('a stream on its way to being open, for a Chromebook that is revoked in that moment, is ended', async () => {
  const { hub, device } = await school();
  const ticket = await device.ticket();
  // Committed by another hand: nobody closes what it opens later.
  const store = await openStore(sqliteDialect(`${hub.dataFolder}/hub.sqlite`, 2_000));
  await store.updateTable('device').set({ ended: 'revoked' }).where('device_id', '=', device.id).execute();
  await store.destroy();
  const make = (url: string) => new WebSocket(url);
  const stream = await openTestStream({ address: hub.address, ticket, since: 0, make });
  expect(await stream.ended).toBe(1008);
});

test('a new Chromebook takes over the number of the one that it replaces, and hears of it when it comes', async () => {
  const { hub, teacher, where, device, act, known } = await school();
  const next = await TestDevice.enrolled({ ...where, deviceNumber: null }, hub.enrolmentKey);
  expect((await act({ action: 'replace', replacedBy: next.id })).status).toBe(200);
  const stream = await next.openStream();
  expect(await stream.until('number-by-adult')).toMatchObject({ deviceNumber: 14 });
  expect(await codeOf(await device.send(await device.batch([device.press()])))).toBe('device-replaced');
  const { tiles } = await teacher.board();
  expect(tiles.find(({ deviceId }) => deviceId === next.id)).toMatchObject({
    deviceNumber: 14,
    numberClaimedTwice: false,
  });
  expect(tiles.find(({ deviceId }) => deviceId === device.id)).toMatchObject({ ended: 'replaced' });
  expect((await known(next)).actions).toMatchObject([{ action: 'renumber', deviceNumber: 14 }]);
  hub.clock.forward(25 * 60 * 60 * 1_000);
  await teacher.signIn();
  expect((await teacher.board()).tiles.map(({ deviceId }) => deviceId)).not.toContain(device.id);
});

test('a number that an adult gave stands, whatever the Chromebook says, until it is given back', async () => {
  const { hub, teacher, device, act, known } = await school();
  const stream = await device.openStream();
  await act({ action: 'renumber', deviceNumber: 21 });
  expect(await stream.until('number-by-adult')).toMatchObject({ deviceNumber: 21 });
  await device.enrol(hub.enrolmentKey);
  expect((await teacher.board()).tiles).toMatchObject([{ deviceNumber: 21 }]);
  await act({ action: 'renumber', deviceNumber: null });
  await stream.until('number-by-adult', ({ deviceNumber }) => deviceNumber === null);
  await device.enrol(hub.enrolmentKey);
  expect((await teacher.board()).tiles).toMatchObject([{ deviceNumber: 14 }]);
  expect((await known()).actions).toMatchObject([
    { action: 'renumber', deviceNumber: 21, byName: expect.any(String) },
    { action: 'renumber', deviceNumber: null },
  ]);
});

test('who did what about a Chromebook stands in the hub’s own log, and a tap that is sent twice is one', async () => {
  const { hub, act, known } = await school();
  await act({ action: 'revoke' });
  await act({ action: 'revoke' });
  expect((await known()).actions).toHaveLength(1);
  const store = await openStoreToRead(`${hub.dataFolder}/hub.sqlite`);
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.destroy();
});

test('what cannot be done is refused with a code, and nobody else may do it', async () => {
  const { hub, teacher, device, act } = await school();
  const stranger = await TestDevice.make({ address: hub.address, deviceNumber: 3 });
  expect(await codeOf(await act({ action: 'revoke' }, stranger))).toBe('device-not-found');
  expect(await codeOf(await act({ action: 'replace', replacedBy: device.id }))).toBe('request-malformed');
  await act({ action: 'revoke' });
  expect(await codeOf(await act({ action: 'renumber', deviceNumber: 2 }))).toBe('device-ended');
  const path = deviceActionPath(device.id);
  const signedOut = await fetch(hub.address + path, { method: 'POST', headers: { origin: hub.address } });
  expect(await codeOf(signedOut)).toBe('sign-in-needed');
  teacher.origin = 'https://elsewhere.example';
  expect(await codeOf(await act({ action: 'accept' }))).toBe('origin-refused');
});
