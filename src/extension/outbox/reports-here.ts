import type { ReportFrame } from '../../contracts/stream/stream-frame.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import { mergedReports } from './merged-report.ts';
import { afterFrame, coversScreen, isToNote, type ReportRecord } from './report-record.ts';
import { allReports, heedReportFrame, leadToStartPage, leaveNotes } from './reports.ts';
import { withReport, type SpareOutbox } from './spare-outbox.ts';
import type { UseDatabase } from './use-database.ts';

/** What this device remembers of its presses, in the database and beside it. */
export type ReportsHere = {
  /** Every report that is known, the newest last. @throws when the database cannot be read and nothing is known beside it. */
  all: () => Promise<ReportRecord[]>;
  /** Those that no adult has lifted. */
  notLifted: () => Promise<ReportRecord[]>;
  /** Those for which the screen stays covered. */
  covering: () => Promise<ReportRecord[]>;
  /** Those whose shield an adult lifted here and of which nobody has said what was done. */
  toNote: () => Promise<ReportRecord[]>;
  /** Of these nothing more is asked: the adult has said what was done, or goes without a word. */
  leaveNotes: () => Promise<void>;
  /**
   * Heeds a frame of the stream.
   *
   * @param place as which the stream's place is remembered; undefined where it is not.
   * @returns the report as it now is; undefined when it is not one of this device's.
   */
  heed: (frame: ReportFrame, now: number, place: string | undefined) => Promise<ReportRecord | undefined>;
  /** The wait after "I pressed by mistake" has led to the start page. @returns whether there was such a report. */
  leadToStartPage: (reportId: string) => Promise<boolean>;
};

type Parts = { use: UseDatabase; spare: SpareOutbox; reportFailure: ReportFailure };

export function createReportsHere({ use, spare, reportFailure }: Parts): ReportsHere {
  const all = async () => {
    // First what is beside the database: on its way in a report is never in neither.
    const beside = (await spare.read()).reports;
    try {
      return mergedReports(await allReports(use), beside);
    } catch (error) {
      if (beside.length === 0) throw error;
      reportFailure('database', error);
      return mergedReports([], beside);
    }
  };

  /** Changes a report beside the database, where it is there. */
  const changeBeside = async (reportId: string, how: (report: ReportRecord) => ReportRecord) => {
    const { contents } = await spare.change((before) => {
      const report = before.reports.find(({ eventId }) => eventId === reportId);
      return report === undefined ? before : withReport(before, how(report));
    });
    return contents.reports.find(({ eventId }) => eventId === reportId);
  };

  const heedInDatabase = async (frame: ReportFrame, now: number, place: string | undefined) => {
    try {
      return await heedReportFrame(use, place, frame, now);
    } catch (error) {
      const known = (await allReports(use)).find(({ eventId }) => eventId === frame.eventId);
      if (known === undefined) throw error;
      // It can be read and not be written: an adult's word counts even so.
      reportFailure('database', error);
      const after = afterFrame(known, frame, now);
      await spare.change((before) => withReport(before, after));
      return after;
    }
  };

  return {
    all,
    notLifted: async () => (await all()).filter((report) => !report.lifted),
    covering: async () => (await all()).filter(coversScreen),
    toNote: async () => (await all()).filter(isToNote),
    async leaveNotes() {
      const left = (await all()).filter(isToNote).map((report) => ({ ...report, toNote: false }));
      const { contents } = await spare.change((before) =>
        left
          .filter(({ eventId }) => before.reports.some((report) => report.eventId === eventId))
          .reduce(withReport, before),
      );
      try {
        await leaveNotes(use);
      } catch (error) {
        if (contents.reports.length + left.length === 0) throw error;
        reportFailure('database', error);
        await spare.change((before) => left.reduce(withReport, before));
      }
    },
    async heed(frame, now, place) {
      const beside = await changeBeside(frame.eventId, (report) => afterFrame(report, frame, now));
      if (beside === undefined) return heedInDatabase(frame, now, place);
      await heedReportFrame(use, place, frame, now).catch((error: unknown) =>
        reportFailure('database', error),
      );
      return beside;
    },
    async leadToStartPage(reportId) {
      const beside = await changeBeside(reportId, (report) =>
        report.byMistake === true && !report.lifted ? { ...report, ledToStartPage: true } : report,
      );
      return beside?.ledToStartPage ?? leadToStartPage(use, reportId);
    },
  };
}
