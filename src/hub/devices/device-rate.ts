import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubClock } from '../hub-clock.ts';

/**
 * Counts one request of a device whose signature was checked, so that nobody uses up what is another's.
 *
 * @throws CodedError `too-many-requests`.
 */
export type CountRequest = (deviceId: string) => void;

const minuteMs = 60_000;

/** Lets each device make so many requests a minute: one that has gone mad, or was taken over, fills no disk in an afternoon. */
export function deviceRate(clock: HubClock, most: number): CountRequest {
  let minute = Number.NaN;
  const counts = new Map<string, number>();
  return (deviceId) => {
    const now = Math.floor(clock().getTime() / minuteMs);
    if (now !== minute) counts.clear();
    minute = now;
    const count = (counts.get(deviceId) ?? 0) + 1;
    if (count > most) throw new CodedError('too-many-requests');
    counts.set(deviceId, count);
  };
}
