import type { KeyObject } from 'node:crypto';
import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { intakePath, type IntakeResponse } from '../../contracts/http/intake.ts';
import { maximumBatchBytes } from '../../domain/events/event-limits.ts';
import { clockOffsetMs } from '../devices/clock-offset.ts';
import { deviceRate } from '../devices/device-rate.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubFaults } from '../hub-faults.ts';
import type { HubLog } from '../hub-log.ts';
import type { DeviceKeys } from '../signing/device-keys.ts';
import {
  checkSignature,
  readSignature,
  readSignedBody,
  type SignedRequestBody,
} from '../signing/read-signed-request.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubEnv } from '../web/hub-env.ts';
import type { BodyFaults } from '../web/read-body.ts';
import { intakeGate } from './intake-gate.ts';
import { hearWithoutUndoing } from './hear-without-undoing.ts';
import { readBatch } from './read-batch.ts';
import { storeBatch, type HearPress } from './store-batch.ts';

export type IntakeParts = {
  keys: DeviceKeys;
  store: GroupCommit;
  presence: DevicePresence;
  clock: HubClock;
  faults: HubFaults;
  log: HubLog;
  hearPress?: HearPress;
};

/** Batches of one device in a minute, and as many with reports: 300,000 events. A Chromebook that comes back from a year without a line sends fewer. */
export const batchesAMinute = 600;

const bodyFaults: BodyFaults = { tooLarge: 'batch-too-large', broken: 'batch-digest-mismatch' };

/** Takes batches in: verify, commit, publish, and only then acknowledge (design, truth 4). */
export function intakeRoutes(parts: IntakeParts): Hono<HubEnv> {
  const { keys, store, presence, clock, faults, log } = parts;
  const hearPress = parts.hearPress && hearWithoutUndoing(parts.hearPress, log);
  const throughGate = intakeGate();
  const countReports = deviceRate(clock, batchesAMinute);
  const countRoutine = deviceRate(clock, batchesAMinute);

  async function take(request: SignedRequestBody, key: KeyObject) {
    await checkSignature(request, key);
    const { events, notices } = await readBatch(request.body);
    // Reports are counted by themselves: a page that is refused things without end holds back no press of its child.
    const hasReport = events.some(({ lane }) => lane === 'report');
    (hasReport ? countReports : countRoutine)(request.signature.deviceId);
    await faults('batch-judged');
    const now = clock();
    const { signature } = request;
    const batch = {
      deviceId: signature.deviceId,
      path: request.path,
      body: request.body,
      digest: signature.digest,
      signatureParameters: signature.parameters,
      signature: signature.signature,
      receivedAt: now.toISOString(),
      clockOffsetMs: clockOffsetMs(signature.createdSeconds, now),
    };
    const stored = await store.commit((transaction) =>
      storeBatch(transaction, batch, events, now, presence, hearPress),
    );
    return { notices, stored };
  }

  return new Hono<HubEnv>().post(intakePath, async (context) => {
    const signature = readSignature(context.req.raw);
    const key = await keys.find(signature.deviceId);
    if (!key) throw new CodedError('device-unknown');
    const request = await readSignedBody(context.req.raw, signature, maximumBatchBytes, bodyFaults);
    const { notices, stored } = await throughGate(() => take(request, key));
    await faults('batch-published');
    const answer: IntakeResponse = {
      acknowledged: stored.acknowledged,
      notices: [...notices, ...stored.notices],
      hubTime: clock().toISOString(),
    };
    for (const { code, at } of answer.notices) {
      log('warn', 'batch-notice', { code, deviceId: signature.deviceId, ...(at ? { at } : {}) });
    }
    return context.json(answer);
  });
}
