import type { ReportFrame } from '../../contracts/stream/stream-frame.ts';
import { afterFrame, type ReportRecord } from './report-record.ts';
import type { UseDatabase } from './use-database.ts';

/** Every report in the database, the newest last. */
export function allReports(use: UseDatabase): Promise<ReportRecord[]> {
  return use((database) => database.reports.orderBy('pressedAt').toArray());
}

/** The adult goes without saying what was done; nobody else is asked. */
export async function leaveNotes(use: UseDatabase): Promise<void> {
  await use((database) =>
    database.reports.filter((report) => report.toNote === true).modify({ toNote: false }),
  );
}

/** The wait after "I pressed by mistake" has led to the start page. @returns whether there was such a report. */
export async function leadToStartPage(use: UseDatabase, reportId: string): Promise<boolean> {
  const changed = await use((database) =>
    database.reports
      .where('eventId')
      .equals(reportId)
      .and((report) => report.byMistake === true && !report.lifted)
      .modify({ ledToStartPage: true }),
  );
  return changed > 0;
}

/**
 * Heeds a frame, and in the same transaction how far the stream was read.
 *
 * @param hubAddress of the stream; undefined where its place is not remembered.
 * @param now wall clock in milliseconds.
 * @returns the report as it now is; undefined when it is not one of this device's.
 */
export function heedReportFrame(
  use: UseDatabase,
  hubAddress: string | undefined,
  frame: ReportFrame,
  now: number,
): Promise<ReportRecord | undefined> {
  return use((database) =>
    database.transaction('rw', database.reports, database.streamPlaces, async () => {
      if (hubAddress !== undefined) await database.streamPlaces.put({ hubAddress, frameId: frame.id });
      const report = await database.reports.get(frame.eventId);
      if (report === undefined) return undefined;
      const after = afterFrame(report, frame, now);
      await database.reports.put(after);
      return after;
    }),
  );
}

/** The last frame of this hub that was heeded; 0 before the first. */
export async function lastFrameId(use: UseDatabase, hubAddress: string): Promise<number> {
  return (await use((database) => database.streamPlaces.get(hubAddress)))?.frameId ?? 0;
}

/** Remembers how far the stream was read. */
export async function rememberPlace(use: UseDatabase, hubAddress: string, frameId: number): Promise<void> {
  await use((database) => database.streamPlaces.put({ hubAddress, frameId }));
}
