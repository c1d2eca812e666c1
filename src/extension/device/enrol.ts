import * as z from 'zod/mini';
import {
  deviceId,
  enrolmentPath,
  enrolmentResponse,
  enrolmentStatement,
  type EnrolmentRequest,
} from '../../contracts/http/enrolment.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { StoredValue } from '../platform/value-store.ts';
import type { SignedPost } from './hub-client.ts';
import type { Identity } from './identity.ts';
import { toBase64Url } from './base64.ts';

/** With which hub, and under which number, this device has enrolled. */
export const enrolment = z.object({
  hubAddress: z.string(),
  deviceId,
  deviceNumber: z.nullable(deviceNumber),
  /** The hub was asked for the key that lifts this device's shield; a release before did not ask. */
  askedForLiftKey: z.optional(z.literal(true)),
});
export type Enrolment = z.infer<typeof enrolment>;

/** The hub and the number that policy names now. */
export type EnrolmentTarget = { hubAddress: string; enrolmentKey: string; deviceNumber: number | null };

/** Keeps the key with which the hub's adults lift this device's shield. */
export type KeepLiftKey = (hubAddress: string, deviceId: string, liftKey: string) => Promise<void>;

type Parts = {
  identity: () => Promise<Identity>;
  post: SignedPost;
  remembered: StoredValue<Enrolment>;
  keepLiftKey: KeepLiftKey;
  reportFailure: ReportFailure;
};

/** Makes sure that the hub knows this device under its number; asks the hub only when something has changed. */
export async function enrolIfNeeded(
  { identity, post, remembered, keepLiftKey, reportFailure }: Parts,
  target: EnrolmentTarget,
) {
  const { deviceId, publicKey } = await identity();
  const wanted: Enrolment = {
    hubAddress: target.hubAddress,
    deviceId,
    deviceNumber: target.deviceNumber,
    askedForLiftKey: true,
  };
  if (isSame(await remembered.read(), wanted)) return;
  const request: EnrolmentRequest = {
    publicKey,
    deviceNumber: target.deviceNumber,
    proof: await prove(target.enrolmentKey, enrolmentStatement(wanted)),
  };
  const { liftKey } = await post(
    {
      hubAddress: target.hubAddress,
      path: enrolmentPath,
      contentType: 'application/json',
      body: JSON.stringify(request),
    },
    enrolmentResponse,
  );
  try {
    if (liftKey !== undefined) await keepLiftKey(target.hubAddress, deviceId, liftKey);
  } catch (error) {
    // A report must not wait for it. It is asked for again with whatever is sent next.
    reportFailure('lift key', error);
    return;
  }
  await remembered.write(wanted);
}

/** HMAC-SHA-256 over the statement; the key is the UTF-8 text of the enrolment key as policy carries it. */
async function prove(enrolmentKey: string, statement: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(enrolmentKey),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return toBase64Url(await crypto.subtle.sign('HMAC', key, encoder.encode(statement)));
}

function isSame(one: Enrolment | undefined, other: Enrolment): boolean {
  return (
    one?.hubAddress === other.hubAddress &&
    one.deviceId === other.deviceId &&
    one.askedForLiftKey === other.askedForLiftKey &&
    one.deviceNumber === other.deviceNumber
  );
}
