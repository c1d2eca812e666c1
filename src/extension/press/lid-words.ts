import type { ReportRecord } from '../outbox/report-record.ts';

/** What to do with the lid, by the name of its text. */
export type LidWords = 'shieldLeaveOpen' | 'shieldCloseLid';

/** What decides whether a closed lid strands something. */
export type LidMoment = {
  /** Events of the report lane that the hub does not have yet. */
  unsentReports: number;
  /** Policy says that Chrome's LidCloseAction does nothing. */
  keepsAwake: boolean;
};

/**
 * "Close the lid" only once nothing of a child's report can be stranded by it: a closed lid puts a Chromebook and its Wi-Fi to
 * sleep, unless policy keeps them awake. Nothing until the report is stored.
 */
export function lidWords(
  report: ReportRecord | undefined,
  { unsentReports, keepsAwake }: LidMoment,
): LidWords | undefined {
  if (report === undefined || (!report.kept && !report.arrived)) return undefined;
  return keepsAwake || (report.arrived && unsentReports === 0) ? 'shieldCloseLid' : 'shieldLeaveOpen';
}
