import type { LogRecord } from '../../contracts/http/log.ts';

/**
 * When it happened, as nearly as can be said, as ISO 8601: by the Chromebook's clock, less how far that was ahead of the hub's; by the hub's
 * where nobody knows that. Never later than when it came.
 */
export function happenedAt({ entry, events }: LogRecord): string {
  const [first] = events;
  if (first === undefined || first.offsetMs === null) return first?.at ?? entry.at;
  const estimated = Date.parse(first.deviceTime) - first.offsetMs;
  return new Date(Math.min(estimated, Date.parse(first.at))).toISOString();
}
