import { createPublicKey } from 'node:crypto';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { signatureLabel } from '../../src/contracts/signing/http-signature.ts';
import { batchesAMinute, intakeRoutes } from '../../src/hub/intake/intake-routes.ts';
import type { GroupCommit } from '../../src/hub/store/group-commit.ts';
import { answerError } from '../../src/hub/web/answer-error.ts';
import type { HubEnv } from '../../src/hub/web/hub-env.ts';
import { TestDevice, type ChainedEvent } from './support/test-device.ts';
import { codeOf } from './support/test-hub.ts';

const silent = () => undefined;

/** The way in of batches, over a store that takes everything. */
function given() {
  const clock = { now: Date.now() };
  const keys = new Map<string, ReturnType<typeof createPublicKey>>();
  const store = {
    commit: () => Promise.resolve({ acknowledged: [], notices: [] }),
    idle: () => Promise.resolve(),
  } as unknown as GroupCommit;
  const app = new Hono<HubEnv>().onError(answerError(silent)).route(
    '/',
    intakeRoutes({
      keys: { find: (deviceId) => Promise.resolve(keys.get(deviceId)) },
      store,
      presence: { isPresent: () => false, presentDevices: () => [] },
      clock: () => new Date(clock.now),
      faults: silent,
      log: silent,
    }),
  );
  const chromebook = async (deviceNumber: number) => {
    const device = await TestDevice.make({ address: 'https://hub.example', deviceNumber });
    keys.set(device.id, createPublicKey({ key: { ...device.publicKey }, format: 'jwk' }));
    const sends = async (event: ChainedEvent) => {
      const { path, headers, body } = await device.batch([event]);
      return (changed: Record<string, string> = {}) =>
        app.request(path, { method: 'POST', headers: { ...headers, ...changed }, body: Buffer.from(body) });
    };
    return { send: await sends(device.health()), press: await sends(device.press()) };
  };
  return { clock, chromebook };
}

test('a Chromebook that sends without end is held back for a minute; a forger uses up nothing of it, nor does it of another', async () => {
  const { clock, chromebook } = given();
  const [mad, other] = [await chromebook(14), await chromebook(15)];
  const forged = { signature: `${signatureLabel}=:${Buffer.alloc(64, 1).toString('base64')}:` };
  for (let sent = 0; sent < batchesAMinute; sent += 1) {
    const refused = await mad.send(forged);
    if (sent === 0) expect([refused.status, await codeOf(refused)]).toEqual([401, 'signature-invalid']);
  }
  const statuses = new Set<number>();
  for (let sent = 0; sent < batchesAMinute; sent += 1) statuses.add((await mad.send()).status);
  expect([...statuses]).toEqual([200]);
  const held = await mad.send();
  expect([held.status, await codeOf(held)]).toEqual([429, 'too-many-requests']);
  expect((await other.send()).status).toBe(200);
  expect((await mad.press()).status, 'a press of its child').toBe(200);
  clock.now += 60_000;
  expect((await mad.send()).status).toBe(200);
});
