import type { Lane } from '../../domain/events/lane.ts';

/** A lane belongs to the device: another device that names the same session does not touch it. */
export type DeviceLane = { deviceId: string; session: string; lane: Lane };
