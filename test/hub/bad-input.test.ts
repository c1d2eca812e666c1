import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { intakePath } from '../../src/contracts/http/intake.ts';
import { streamTicketPath } from '../../src/contracts/http/stream-ticket.ts';
import { maximumEventBytes } from '../../src/domain/events/event-limits.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

async function school() {
  const hub = await startTestHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  return { hub, device };
}

test('a Chromebook of another school is a stranger here, and its batch says nothing', async () => {
  const [here, elsewhere] = [await school(), await school()];
  const { device } = elsewhere;
  const batch = await device.batch([device.press()]);
  const answer = await fetch(here.hub.address + batch.path, {
    method: 'POST',
    headers: batch.headers,
    body: Buffer.from(batch.body),
  });
  expect([answer.status, await codeOf(answer)]).toEqual([401, 'device-unknown']);
  const wrongKey = await TestDevice.make({ address: here.hub.address, deviceNumber: 14 });
  expect(await codeOf(await wrongKey.enrol(elsewhere.hub.enrolmentKey))).toBe('enrolment-proof-invalid');
  const teacher = await TestAdult.first(here.hub.address, here.hub.firstAdultLink);
  expect((await teacher.board()).alerts).toEqual([]);
  expect(here.hub.logLines.join('')).not.toContain('example.org');
});

test('a batch of 100 MB is refused while it comes, whether it says its length or not', async () => {
  const { hub, device } = await school();
  const { headers } = await device.sign(intakePath, 'x');
  const { hostname, port } = new URL(hub.address);
  const megabyte = Buffer.alloc(1_048_576, 0x20);
  for (const length of ['content-length: 104857600', 'transfer-encoding: chunked']) {
    let sent = 0;
    const answer = await new Promise<string>((resolve) => {
      const line = connect(Number(port), hostname);
      line.on('data', (data) => {
        resolve(data.toString());
        line.destroy();
      });
      line.on('error', () => undefined);
      const lines = [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), length];
      line.write(`POST ${intakePath} HTTP/1.1\r\nhost: hub\r\n${lines.join('\r\n')}\r\n\r\n`);
      const more = (): void => {
        if (line.destroyed || sent >= 100) return;
        sent += 1;
        if (!length.startsWith('content')) line.write('100000\r\n');
        line.write(megabyte);
        line.write(length.startsWith('content') ? '' : '\r\n', () => setImmediate(more));
      };
      more();
    });
    expect(answer).toContain('413');
    expect(sent).toBeLessThan(100);
  }
});

test('JSON that is nested thousands deep is kept as what it is, or is no event, and hurts nobody', async () => {
  const { hub, device } = await school();
  const deep = '['.repeat(7_000) + ']'.repeat(7_000);
  const { text } = device.health();
  const nested = text.replace('"policyFaults":[]', `"policyFaults":${deep}`);
  expect(nested.length).toBeLessThan(maximumEventBytes);
  const kept = await device.post(intakePath, nested);
  expect(await kept.json()).toMatchObject({ notices: [{ code: 'event-details-invalid', at: 'line 1' }] });
  const onlyDeep = await device.post(intakePath, deep);
  expect([onlyDeep.status, await codeOf(onlyDeep)]).toEqual([422, 'event-malformed']);
  const inRequest = await fetch(`${hub.address}/api/sign-in`, {
    method: 'POST',
    headers: { origin: hub.address, 'content-type': 'application/json' },
    body: deep,
  });
  expect([inRequest.status, await codeOf(inRequest)]).toEqual([400, 'request-malformed']);
});

test('headers without end are refused, and the hub goes on', async () => {
  const { hub, device } = await school();
  const { hostname, port } = new URL(hub.address);
  const answer = await new Promise<string>((resolve) => {
    const line = connect(Number(port), hostname);
    line.on('data', (data) => {
      resolve(data.toString());
      line.destroy();
    });
    line.on('error', () => undefined);
    line.write(`POST ${intakePath} HTTP/1.1\r\nhost: hub\r\nsignature: ${'A'.repeat(200_000)}\r\n\r\n`);
  });
  expect(answer).toContain('431');
  await device.deliver([device.press()]);
});

test('a Chromebook that asks without end is held back for a minute, and the school around it is not', async () => {
  const { hub, device } = await school();
  const other = await TestDevice.enrolled({ address: hub.address, deviceNumber: 15 }, hub.enrolmentKey);
  for (let asked = 0; asked < 120; asked += 1) await device.ticket();
  const held = await device.post(streamTicketPath, '');
  expect([held.status, await codeOf(held)]).toEqual([429, 'too-many-requests']);
  await other.ticket();
  // Its press counts apart.
  await device.deliver([device.press()]);
  hub.clock.forward(60_000);
  await device.ticket();
});
