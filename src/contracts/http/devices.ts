import * as z from 'zod/mini';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { deviceId, enrolmentPath } from './enrolment.ts';
import { boardTile } from '../stream/board.ts';

/** `GET`: what the hub knows of a Chromebook, and what adults did about it. */
export const devicePath = (id: string) => `${enrolmentPath}/${id}`;

/** `POST`: what an adult does about a Chromebook itself. */
export const deviceActionPath = (id: string) => `${devicePath(id)}/actions`;

/**
 * `revoke`: nothing is taken from it any more. `accept`: it is, after all. `replace`: another one takes over its number, and it
 * ends. `settle`: an adult has looked into what the hub noticed. `renumber`: the number that counts from now on, whatever the Chromebook says; null: what it says.
 */
export const deviceAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('revoke') }),
  z.strictObject({ action: z.literal('accept') }),
  z.strictObject({ action: z.literal('replace'), replacedBy: deviceId }),
  z.strictObject({ action: z.literal('settle'), reason: z.string().check(z.regex(/^[a-z-]{1,40}$/)) }),
  z.strictObject({ action: z.literal('renumber'), deviceNumber: z.nullable(deviceNumber) }),
]);
export type DeviceAction = z.infer<typeof deviceAction>;

export const deviceResponse = z.looseObject({
  tile: boardTile,
  enrolledAt: z.iso.datetime(),
  /** The number that an adult gave it; null where it says its own. */
  numberByAdult: z.nullable(deviceNumber),
  /** What the hub noticed of it, in its order, and where. */
  alarms: z.array(z.looseObject({ reason: z.string(), place: z.string(), at: z.iso.datetime() })),
  /** How far its clock was last ahead of the hub's, in milliseconds; null before its first batch. */
  clockOffsetMs: z.nullable(z.number()),
  /** What adults did, in their order. `action` may be one that this release does not know. */
  actions: z.array(
    z.looseObject({
      action: z.string(),
      deviceNumber: z.optional(z.nullable(deviceNumber)),
      byName: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});
export type DeviceResponse = z.infer<typeof deviceResponse>;
