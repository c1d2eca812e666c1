import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { intakePath } from '../../src/contracts/http/intake.ts';
import { packBatch } from '../../src/contracts/http/packed-batch.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import { TestDevice, type ChainedEvent } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';
import { createHash } from 'node:crypto';

const packed = (events: readonly ChainedEvent[]) =>
  packBatch(
    events.map(({ text }) => ({ text, hash: createHash('sha256').update(text).digest('base64url') })),
  );

async function chromebook() {
  const hub = await startTestHub();
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const send = async (body: string | Uint8Array) => device.send(await device.sign(intakePath, body));
  return { hub, device, send };
}

test('a packed and compressed batch is taken, acknowledged and stored as the exact texts', async () => {
  const { hub, device, send } = await chromebook();
  const events = Array.from({ length: 60 }, () => device.health());
  const response = await send(new Uint8Array(gzipSync(packed(events))));
  expect(await response.json()).toMatchObject({
    acknowledged: [{ lane: 'routine', sequence: 60 }],
    notices: [],
  });
  const lines: string[] = [];
  const code = await verify({ 'data-folder': hub.dataFolder, json: false, head: undefined }, (line) =>
    lines.push(line),
  );
  expect(lines.join('\n')).toContain('routine 1 to 60 unbroken');
  expect(code).toBe(0);
});

test('a batch that would unpack to more than a batch may hold is refused', async () => {
  const { send } = await chromebook();
  const bomb = gzipSync(Buffer.alloc(400 * 1_024 * 1_024), { level: 9 });
  expect(bomb.byteLength).toBeLessThan(512 * 1_024);
  const response = await send(new Uint8Array(bomb));
  expect(response.status).toBe(413);
  expect(await codeOf(response)).toBe('batch-too-large');
});

test.each([
  ['compressed bytes that end too soon', (body: string) => new Uint8Array(gzipSync(body).subarray(0, 60))],
  ['compressed bytes that are none', () => new Uint8Array([0x1f, 0x8b, 1, 2, 3])],
  ['a first line that names a line before it', (body: string) => body.split('\n').slice(1).join('\n')],
])('refuses %s, and stores nothing', async (_what, broken) => {
  const { device, send } = await chromebook();
  const response = await send(broken(packed([device.health(), device.health()])));
  expect(response.status).toBe(422);
  expect(await codeOf(response)).toBe('event-malformed');
});
