import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  enrolmentPath,
  enrolmentRequest,
  enrolmentStatement,
  type EnrolmentRequest,
  type EnrolmentResponse,
} from '../../contracts/http/enrolment.ts';
import type { HubClock } from '../hub-clock.ts';
import { deviceLiftKey } from '../lifting/device-lift-key.ts';
import type { AttemptLimit, AttemptThrottle } from '../people/attempt-throttle.ts';
import { deviceIdOf, importPublicKey } from '../signing/public-key.ts';
import { checkSignature, readSignature, readSignedBody } from '../signing/read-signed-request.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { maximumJsonBytes, parseJsonBody } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import type { DevicePresence } from './device-presence.ts';
import { enrolDevice } from './enrol-device.ts';

export type EnrolmentParts = {
  enrolmentKey: string;
  liftMaster: string;
  store: GroupCommit;
  presence: DevicePresence;
  throttle: AttemptThrottle;
  clock: HubClock;
};

const bodyFaults = { tooLarge: 'request-malformed', broken: 'batch-digest-mismatch' } as const;

/** Enrols devices that prove the school's enrolment key. Enrolling again is harmless, and renumbers. */
export function enrolmentRoutes(parts: EnrolmentParts): Hono<HubEnv> {
  const { enrolmentKey, liftMaster, store, presence, throttle, clock } = parts;
  return new Hono<HubEnv>().post(enrolmentPath, async (context) => {
    const signature = readSignature(context.req.raw);
    const limits = limitsFor(senderAddress(context), signature.deviceId);
    const enrolled = await throttle.attempt(limits, async () => {
      const signed = await readSignedBody(context.req.raw, signature, maximumJsonBytes, bodyFaults);
      const request = parseJsonBody(signed.body, enrolmentRequest);
      const key = importPublicKey(request.publicKey);
      const deviceId = deviceIdOf(request.publicKey);
      if (deviceId !== signature.deviceId) throw new CodedError('signature-invalid');
      await checkSignature(signed, key);
      if (!provesKey(request, deviceId, enrolmentKey)) throw new CodedError('enrolment-proof-invalid');
      return { deviceId, ...request };
    });
    const now = clock();
    const { notices, isNews } = await store.commit((transaction) =>
      enrolDevice(transaction, { ...enrolled, nonce: signature.nonce }, now, presence),
    );
    const answer: EnrolmentResponse = {
      deviceId: enrolled.deviceId,
      // Not to whoever plays an old request again.
      ...(isNews ? { liftKey: deviceLiftKey(liftMaster, enrolled.deviceId) } : {}),
      hubTime: now.toISOString(),
      notices,
    };
    return context.json(answer);
  });
}

/** One Chromebook with an old key must not shut out the rest of the school behind the same address. */
function limitsFor(address: string, deviceId: string): AttemptLimit[] {
  return [
    { key: `enrol ${address} ${deviceId}`, failures: 10, withinMs: 60_000 },
    { key: `enrol ${address}`, failures: 2_000, withinMs: 60_000 },
  ];
}

function provesKey(request: EnrolmentRequest, deviceId: string, enrolmentKey: string): boolean {
  const statement = enrolmentStatement({ deviceId, deviceNumber: request.deviceNumber });
  const expected = createHmac('sha256', enrolmentKey).update(statement).digest();
  return timingSafeEqual(expected, Buffer.from(request.proof, 'base64url'));
}
