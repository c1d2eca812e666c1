import * as z from 'zod/mini';
import { sha256Text } from '../../domain/events/event-envelope.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** `POST` here enrols a device. The request is signed with the key that it registers. */
export const enrolmentPath = '/api/devices';

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** The public half of a device's P-256 key (RFC 7517). */
export const devicePublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
export type DevicePublicKey = z.infer<typeof devicePublicKey>;

/** RFC 7638 thumbprint of the device's public key: its id, made by the device, the same at every hub. */
export const deviceId = sha256Text;

export const enrolmentRequest = z.strictObject({
  publicKey: devicePublicKey,
  deviceNumber: z.nullable(deviceNumber),
  /** HMAC-SHA-256 with the enrolment key over `enrolmentStatement`, as base64url. */
  proof: sha256Text,
});
export type EnrolmentRequest = z.infer<typeof enrolmentRequest>;

/** Something the sender should know although the request succeeded. */
export const notice = z.looseObject({ code: z.string(), at: z.optional(z.string()) });
export type Notice = z.infer<typeof notice>;

/** 32 bytes as base64url: with it one device's shield is lifted without a network (docs/lifting.md), and nothing else. */
export const liftKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

export const enrolmentResponse = z.looseObject({
  deviceId,
  /** Absent from a hub of an older release, and in the answer to a request that was made before. */
  liftKey: z.optional(liftKey),
  hubTime: z.iso.datetime(),
  notices: z.array(notice),
});
export type EnrolmentResponse = z.infer<typeof enrolmentResponse>;

/** What the enrolment key is proved over: it binds the key's id and the number, so neither can be swapped. */
export function enrolmentStatement(device: { deviceId: string; deviceNumber: number | null }): string {
  return `lids-down enrolment v1\n${device.deviceId}\n${device.deviceNumber ?? 'unknown'}`;
}

/** RFC 7638: the members of the key in lexicographic order, without white space. Its SHA-256 is the device id. */
export function thumbprintInput(key: DevicePublicKey): string {
  return JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y });
}
