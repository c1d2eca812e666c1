import type { ReportFrame } from '../../contracts/stream/stream-frame.ts';
import { afterFrame, coversScreen, type ReportRecord } from './report-record.ts';
import type { UseDatabase } from './use-database.ts';

/** Every report that is remembered, the newest last. */
export function allReports(use: UseDatabase): Promise<ReportRecord[]> {
  return use((database) => database.reports.orderBy('pressedAt').toArray());
}

/** Reports that are still open on this device, the newest last: no adult has lifted the screen for them. */
export async function reportsNotLifted(use: UseDatabase): Promise<ReportRecord[]> {
  return (await allReports(use)).filter((report) => !report.lifted);
}

/** Reports for which the screen stays covered, the newest last. */
export async function reportsThatCover(use: UseDatabase): Promise<ReportRecord[]> {
  return (await allReports(use)).filter(coversScreen);
}

/** Reports whose shield an adult lifted here and of which nobody has said what was done, the newest last. */
export async function reportsToNote(use: UseDatabase): Promise<ReportRecord[]> {
  return (await allReports(use)).filter((report) => report.lifted && report.toNote === true);
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
 * @param now wall clock in milliseconds.
 * @returns the report as it now is; undefined when it is not one of this device's.
 */
export function heedReportFrame(
  use: UseDatabase,
  hubAddress: string,
  frame: ReportFrame,
  now: number,
): Promise<ReportRecord | undefined> {
  return use((database) =>
    database.transaction('rw', database.reports, database.streamPlaces, async () => {
      await database.streamPlaces.put({ hubAddress, frameId: frame.id });
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
