import { millisecondsOfUuidV7 } from '../../domain/events/uuid-v7-time.ts';
import type { ReportRecord } from '../outbox/report-record.ts';

/** A second press within this time, in milliseconds, is the same press: small hands press twice. */
export const samePressWithinMs = 2_000;

/**
 * Finds the report that a press is already part of: the one with its id, or one made within two seconds of it that no
 * adult has lifted yet. The times are those inside the ids, so that a press that is sent again later is still known for
 * what it was.
 */
export function samePress(reports: readonly ReportRecord[], pressId: string): ReportRecord | undefined {
  const pressedAt = millisecondsOfUuidV7(pressId);
  return (
    reports.find((report) => report.eventId === pressId) ??
    reports.find((report) => !report.lifted && Math.abs(report.pressedAt - pressedAt) <= samePressWithinMs)
  );
}
