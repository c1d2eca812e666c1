import { onMyWayLapsesAfterMs } from '../../domain/incidents/alert-state.ts';
import { isForDslOnly } from '../../domain/incidents/what-it-was.ts';
import type { ReportRecord } from '../outbox/report-record.ts';

/** The status line of the shield, by the name of its text. */
export type ShieldWords =
  | 'shieldKept'
  | 'shieldKeptAlone'
  | 'shieldArrived'
  | 'shieldSeen'
  | 'shieldComing'
  | 'shieldAdultSeen'
  | 'shieldAdultComing'
  | 'shieldTellAnother';

/** A message that has not arrived after this long, in milliseconds, is said to be on its own. */
export const arrivesWithinMs = 5_000;

/** What the shield knows of this moment. Ages are in milliseconds. */
export type ShieldMoment = {
  online: boolean;
  /** Since the press. */
  pressAgeMs: number;
  /** Since the adult's last word. */
  stateAgeMs: number;
};

/**
 * True words only (design, truth 8): nothing until the report is stored, and "is coming" only for as long as that is
 * likely to be so.
 */
export function shieldWords(report: ReportRecord | undefined, moment: ShieldMoment): ShieldWords | undefined {
  if (report === undefined) return undefined;
  // What no disk took may have gone straight to the hub; until it has, nothing is said of it.
  if (!report.kept && !report.arrived) return undefined;
  // A child who tells of a grown-up is not told that "your teacher" comes: it may be that one.
  const isAboutGrownUp = report.what !== undefined && isForDslOnly(report.what);
  if (report.state === 'on-my-way') {
    if (moment.stateAgeMs >= onMyWayLapsesAfterMs) return 'shieldTellAnother';
    return isAboutGrownUp ? 'shieldAdultComing' : 'shieldComing';
  }
  if (report.state !== 'open') return isAboutGrownUp ? 'shieldAdultSeen' : 'shieldSeen';
  if (report.arrived) return 'shieldArrived';
  return moment.online && moment.pressAgeMs < arrivesWithinMs ? 'shieldKept' : 'shieldKeptAlone';
}

/** When the words may change by themselves, in milliseconds from now; undefined when only news can change them. */
export function wordsChangeInMs(report: ReportRecord | undefined, moment: ShieldMoment): number | undefined {
  if (report === undefined) return undefined;
  if (report.state === 'on-my-way') return remaining(onMyWayLapsesAfterMs - moment.stateAgeMs);
  if (report.state === 'open' && !report.arrived) return remaining(arrivesWithinMs - moment.pressAgeMs);
  return undefined;
}

function remaining(milliseconds: number): number | undefined {
  return milliseconds > 0 ? milliseconds : undefined;
}
