import { millisecondsOfUuidV7 } from '../../domain/events/uuid-v7-time.ts';
import { clockJumpMs } from './clock-offset.ts';

/** Whether an event of a device was made after another one of it; both by their ids. */
export type IsLater = (eventId: string, other: string) => boolean;

/**
 * How events of different sessions of one device come after each other, for which no chain speaks. Their ids carry what the child's clock
 * said, and that may be set: what is ahead even of the clock that the device has now was made by a clock that has been put right since,
 * and is older than all that the clock of now has made.
 *
 * @param receivedAt of the newest batch of the device.
 * @param clockOffsetMs how far its clock was ahead of the hub's then, in milliseconds.
 */
export function isLaterBy(receivedAt: Date, clockOffsetMs: number): IsLater {
  const latest = receivedAt.getTime() + clockOffsetMs + clockJumpMs;
  const isAhead = (eventId: string) => millisecondsOfUuidV7(eventId) > latest;
  return (eventId, other) => (isAhead(eventId) === isAhead(other) ? eventId > other : isAhead(other));
}
