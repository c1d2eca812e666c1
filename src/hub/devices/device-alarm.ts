import * as z from 'zod/mini';

/** What the hub itself notices of a device, each an alert of its own kind: quiet, and never like a press. */
export const alarmReasons = ['log-gap', 'log-fork', 'clock-jumped', 'gone-quiet', 'newer-than-hub'] as const;

export const deviceAlarm = z.object({ reason: z.enum(alarmReasons), at: z.iso.datetime() });
export type DeviceAlarm = z.infer<typeof deviceAlarm>;
export type AlarmReason = DeviceAlarm['reason'];

/** Something that was noticed, with where: `report 4`, `7200 s`. Never an address, a title or a name. */
export type Noticed = { reason: AlarmReason; where: string };
