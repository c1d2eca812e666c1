import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { enrolmentPath, enrolmentResponse } from '../../src/contracts/http/enrolment.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

test('a device enrols again without harm, and with its new number', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.make({ address: hub.address, deviceNumber: 14 });
  const asFourteen = await device.enrolmentRequest(hub.enrolmentKey);
  for (const response of [await device.send(asFourteen), await device.send(asFourteen)]) {
    expect(enrolmentResponse.parse(await response.json())).toMatchObject({
      deviceId: device.id,
      notices: [],
    });
  }
  device.deviceNumber = 15;
  expect((await device.enrol(hub.enrolmentKey)).status).toBe(200);
  // An old request that somebody plays again does not turn the number back.
  expect((await device.send(asFourteen)).status).toBe(200);
  expect((await teacher.board()).tiles).toMatchObject([{ deviceId: device.id, deviceNumber: 15 }]);
});

test('a device without the enrolment key is refused', async () => {
  const hub = await startTestHub();
  const device = await TestDevice.make({ address: hub.address, deviceNumber: 14 });
  const wrongKey = await device.enrol('A'.repeat(43));
  expect([wrongKey.status, await codeOf(wrongKey)]).toEqual([403, 'enrolment-proof-invalid']);

  const renumbered = await device.enrolmentRequest(hub.enrolmentKey);
  const body = { ...(JSON.parse(Buffer.from(renumbered.body).toString()) as object), deviceNumber: 15 };
  const swapped = await device.post(enrolmentPath, JSON.stringify(body));
  expect(await codeOf(swapped)).toBe('enrolment-proof-invalid');

  const other = await TestDevice.make({ address: hub.address, deviceNumber: 14 });
  const notItsKey = await other.post(enrolmentPath, Buffer.from(renumbered.body));
  expect(await codeOf(notItsKey)).toBe('signature-invalid');
  expect(await codeOf(await device.post(enrolmentPath, '{}'))).toBe('request-malformed');
  const unsigned = await device.send({ ...renumbered, headers: {} });
  expect(await codeOf(unsigned)).toBe('signature-missing');
});

test('a device that keeps failing is held back, and the school behind the same address is not', async () => {
  const hub = await startTestHub();
  const device = await TestDevice.make({ address: hub.address, deviceNumber: 14 });
  for (let attempt = 0; attempt < 10; attempt += 1) await device.enrol('A'.repeat(43));
  const held = await device.enrol(hub.enrolmentKey);
  expect([held.status, await codeOf(held)]).toEqual([429, 'too-many-requests']);
  const other = await TestDevice.make({ address: hub.address, deviceNumber: 15 });
  expect((await other.enrol(hub.enrolmentKey)).status).toBe(200);
  hub.clock.forward(61_000);
  expect((await device.enrol(hub.enrolmentKey)).status).toBe(200);
});

test('a second device that claims number 14 is kept beside the first, and both are marked', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const board = await teacher.openStream();
  const where = { address: hub.address, deviceNumber: 14 };
  const first = await TestDevice.enrolled(where, hub.enrolmentKey);
  const second = await TestDevice.make(where);
  const response = await second.enrol(hub.enrolmentKey);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ notices: [{ code: 'device-number-claimed-twice' }] });
  await board.until('tile', ({ tile }) => tile.deviceId === first.id && tile.numberClaimedTwice);
  await board.until('tile', ({ tile }) => tile.deviceId === second.id && tile.numberClaimedTwice);

  await first.deliver([first.press()]);
  await second.deliver([second.press()]);
  const { tiles, alerts } = await teacher.board();
  expect(tiles.map(({ numberClaimedTwice }) => numberClaimedTwice)).toEqual([true, true]);
  expect(new Set(alerts.map(({ deviceId }) => deviceId))).toEqual(new Set([first.id, second.id]));
});

test('a number passes from a session that ended to the next one, and is no double claim for long', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  await TestDevice.enrolled(where, hub.enrolmentKey);
  hub.clock.forward(11 * 60_000);
  const next = await TestDevice.make(where);
  expect(await (await next.enrol(hub.enrolmentKey)).json()).toMatchObject({ notices: [] });
  expect((await teacher.board()).tiles).toMatchObject([{ deviceId: next.id, numberClaimedTwice: false }]);
});

test('the newest event says the class, and an old batch that comes late does not turn it back', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  device.classColour = 'red';
  const late = device.health();
  device.classColour = 'blue';
  await device.deliver([device.press()]);
  await device.deliver([late]);
  expect((await teacher.board()).tiles).toMatchObject([{ classColour: 'blue' }]);
});

test('a child who says that the number is another one, or a class that is not expected, is shown at once and until it is settled', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const board = await teacher.openStream();
  const where = { address: hub.address, deviceNumber: 14, classColour: 'blue' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const questioned = device.write({ kind: 'number-questioned', details: { shown: 14 } });
  const unexpected = device.write({
    kind: 'class-unexpected',
    details: { expected: 'red', signedIn: 'blue' },
  });
  await device.deliver([device.press()]);
  await device.deliver([questioned, unexpected]);
  const both = [{ reason: 'number-questioned' }, { reason: 'class-unexpected', expected: 'red' }];
  await board.until('tile', ({ tile }) => tile.attention?.length === 2);
  expect((await teacher.board()).tiles).toMatchObject([{ attention: both }]);

  await device.deliver([device.write({ kind: 'number-confirmed', details: { shown: 14 } })]);
  await board.until('tile', ({ tile }) => tile.attention?.length === 1);
  await device.deliver([
    device.write({ kind: 'class-signed-in', details: { colour: 'red', how: 'tile' } }),
    device.write({ kind: 'number-questioned', details: { shown: 14 } }),
  ]);
  expect((await teacher.board()).tiles[0]?.attention).toEqual([{ reason: 'number-questioned' }]);
  device.session = uuidv7();
  device.setHead('routine', undefined);
  const versions = { extensionVersion: '0.1.0', browserVersion: '156.0.0.0' };
  await device.deliver([device.write({ kind: 'session-started', details: versions })]);
  // Of the session before nobody wrote the end.
  const withoutReceipt = [{ reason: 'session-without-receipt' }];
  expect((await teacher.board()).tiles[0]?.attention).toEqual(withoutReceipt);
  // What lay in a drawer since then changes nothing.
  await device.deliver([questioned]);
  expect((await teacher.board()).tiles[0]?.attention).toEqual(withoutReceipt);
});

test('two Chromebooks that are there at once and say 14 are both told; a session that has ended is no other Chromebook', async () => {
  const hub = await startTestHub();
  const where = { address: hub.address, deviceNumber: 14 };
  const first = await TestDevice.enrolled(where, hub.enrolmentKey);
  const atFirst = await first.openStream();
  const second = await TestDevice.enrolled(where, hub.enrolmentKey);
  const atSecond = await second.openStream();
  for (const stream of [atFirst, atSecond]) {
    await stream.until('number', (frame) => frame.claimedTwice && frame.deviceNumber === 14);
  }
  await atSecond.close();
  await atFirst.until('number', (frame) => !frame.claimedTwice);
  // The line was down when it was told: it hears of it when it is back.
  const again = await second.openStream();
  await again.until('number', (frame) => frame.claimedTwice);
  second.deviceNumber = 41;
  await second.enrol(hub.enrolmentKey);
  await again.until('number', (frame) => !frame.claimedTwice);
});

test('a session that ended a minute ago makes no second 14 for the child who comes next', async () => {
  const hub = await startTestHub();
  const where = { address: hub.address, deviceNumber: 14 };
  const ended = await TestDevice.enrolled(where, hub.enrolmentKey);
  await (await ended.openStream()).close();
  const next = await TestDevice.enrolled(where, hub.enrolmentKey);
  const stream = await next.openStream();
  await next.deliver([next.health()]);
  const third = await TestDevice.enrolled({ ...where, deviceNumber: 15 }, hub.enrolmentKey);
  await third.openStream();
  await third.deliver([third.health()]);
  expect(stream.frames.filter(({ type }) => type === 'number')).toEqual([]);
});
