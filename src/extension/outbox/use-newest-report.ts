import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { OutboxDatabase } from './outbox-database.ts';
import type { ReportRecord } from './report-record.ts';
import { openOnUse } from './use-database.ts';
import { reportsNotLifted } from './reports.ts';
import { reportFailure } from '../platform/report-failure.ts';

const use = openOnUse(() => new OutboxDatabase());

/** The newest report for which the screen is covered, as it stands in the device's own store. */
export function useNewestReport(): ReportRecord | undefined {
  const [report, setReport] = useState<ReportRecord>();
  useEffect(() => {
    const subscription = liveQuery(() => reportsNotLifted(use)).subscribe({
      next: (reports) => setReport((shown) => reports.at(-1) ?? shown),
      error: (error: unknown) => reportFailure('shield report', error),
    });
    return () => subscription.unsubscribe();
  }, []);
  return report;
}
