import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { countUnsent } from './count-unsent.ts';
import { OutboxDatabase } from './outbox-database.ts';
import type { ReportRecord } from './report-record.ts';
import { reportsThatCover } from './reports.ts';
import { openOnUse } from './use-database.ts';

const use = openOnUse(() => new OutboxDatabase());

/** What a shield has to say something about, as it stands in the device's own store. */
export type ReportHere = {
  /** The newest report for which the screen is covered; undefined until the store has said so. */
  report: ReportRecord | undefined;
  /** Events of the report lane that the hub does not have yet. */
  unsentReports: number;
};

/** Follows the store: what another page or the worker writes is seen here in the same moment. */
export function useReportHere(): ReportHere {
  const [here, setHere] = useState<ReportHere>({ report: undefined, unsentReports: 0 });
  useEffect(() => {
    const look = async () => ({
      reports: await reportsThatCover(use),
      unsentReports: await countUnsent(use, 'report'),
    });
    const subscription = liveQuery(look).subscribe({
      next: ({ reports, unsentReports }) =>
        setHere((shown) => ({ report: reports.at(-1) ?? shown.report, unsentReports })),
      error: (error: unknown) => reportFailure('shield report', error),
    });
    return () => subscription.unsubscribe();
  }, []);
  return here;
}
