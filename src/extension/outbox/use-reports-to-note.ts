import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { OutboxDatabase } from './outbox-database.ts';
import type { ReportRecord } from './report-record.ts';
import { reportsToNote } from './reports.ts';
import { openOnUse } from './use-database.ts';

const use = openOnUse(() => new OutboxDatabase());

/** What an adult has lifted here and not yet said anything of; undefined until the store has said so. */
export function useReportsToNote(): ReportRecord[] | undefined {
  const [reports, setReports] = useState<ReportRecord[]>();
  useEffect(() => {
    const subscription = liveQuery(() => reportsToNote(use)).subscribe({
      next: setReports,
      error: (error: unknown) => reportFailure('lifted page', error),
    });
    return () => subscription.unsubscribe();
  }, []);
  return reports;
}
