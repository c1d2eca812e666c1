import type { ReportRecord } from './report-record.ts';

/**
 * One word about a report out of the two that may be written of it: what the database says, and what could not be written there
 * and so is younger. Of the adult's news the newer counts.
 */
export function mergedReport(inDatabase: ReportRecord | undefined, spare: ReportRecord): ReportRecord {
  if (inDatabase === undefined) return spare;
  const newer = inDatabase.frameId > spare.frameId ? inDatabase : spare;
  const { state, stateAt, frameId } = newer;
  return {
    ...inDatabase,
    ...spare,
    state,
    stateAt,
    frameId,
    kept: inDatabase.kept || spare.kept,
    arrived: inDatabase.arrived || spare.arrived,
    lifted: inDatabase.lifted || spare.lifted,
  };
}

/** Every report that is known, the newest last. */
export function mergedReports(
  inDatabase: readonly ReportRecord[],
  spare: readonly ReportRecord[],
): ReportRecord[] {
  const reports = new Map(inDatabase.map((report) => [report.eventId, report]));
  for (const report of spare) reports.set(report.eventId, mergedReport(reports.get(report.eventId), report));
  return [...reports.values()].toSorted((one, other) => one.pressedAt - other.pressedAt);
}
