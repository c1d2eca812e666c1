import { mergedReports } from './merged-report.ts';
import type { ReportRecord } from './report-record.ts';
import type { SpareContents } from './spare-outbox.ts';

/** What keeps a child from logging off, the weightiest first: its message is not sent, an adult has to come, or something else is not sent. */
export type WhatWaits = 'message' | 'open-report' | 'events' | 'nothing';

/** What the database says. */
export type WaitsInDatabase = {
  reports: readonly ReportRecord[];
  /** Events that the hub has not acknowledged. */
  unsent: number;
};

/**
 * What keeps a child from logging off, wherever that lies.
 *
 * @param inDatabase undefined where it cannot be read: then nobody can say that nothing waits, and an adult has to come.
 * @param beside what the database would not take.
 */
export function whatWaits(inDatabase: WaitsInDatabase | undefined, beside: SpareContents): WhatWaits {
  const reports = mergedReports(inDatabase?.reports ?? [], beside.reports);
  if (reports.some(({ arrived }) => !arrived)) return 'message';
  if (inDatabase === undefined || reports.some(({ lifted }) => !lifted)) return 'open-report';
  const waitingBeside = beside.events.filter(({ arrived }) => !arrived).length;
  return inDatabase.unsent + waitingBeside > 0 ? 'events' : 'nothing';
}
