import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { countUnsent } from './count-unsent.ts';
import { mergedReports } from './merged-report.ts';
import { OutboxDatabase } from './outbox-database.ts';
import { coversScreen, type ReportRecord } from './report-record.ts';
import { allReports } from './reports.ts';
import { emptySpare } from './spare-outbox.ts';
import { spareOutboxValue } from './spare-outbox-value.ts';
import { openOnUse } from './use-database.ts';

const use = openOnUse(() => new OutboxDatabase());

/** What a shield has to say something about, as it stands in the device's own store. */
export type ReportHere = {
  /** The newest report for which the screen is covered; undefined until the store has said so. */
  report: ReportRecord | undefined;
  /** Events of the report lane that the hub does not have yet. */
  unsentReports: number;
};

type InDatabase = { reports: ReportRecord[]; unsentReports: number };

/** Follows the store: what another page or the worker writes is seen here in the same moment. */
export function useReportHere(): ReportHere {
  const [inDatabase, setInDatabase] = useState<InDatabase>({ reports: [], unsentReports: 0 });
  const last = useRef<ReportRecord>(undefined);
  const { value: beside = emptySpare } = useStoredValue(spareOutboxValue);
  useEffect(() => {
    const look = async () => ({
      reports: await allReports(use),
      unsentReports: await countUnsent(use, 'report'),
    });
    const subscription = liveQuery(look).subscribe({
      next: setInDatabase,
      error: (error: unknown) => reportFailure('shield report', error),
    });
    return () => subscription.unsubscribe();
  }, []);
  const newest = mergedReports(inDatabase.reports, beside.reports).findLast(coversScreen);
  if (newest !== undefined) last.current = newest;
  const waitingBeside = beside.events.filter(({ arrived }) => !arrived).length;
  return {
    // A shield that is about to be taken down says what it said last.
    report: last.current,
    unsentReports: inDatabase.unsentReports + waitingBeside,
  };
}
