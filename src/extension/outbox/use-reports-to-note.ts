import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { mergedReports } from './merged-report.ts';
import { OutboxDatabase } from './outbox-database.ts';
import { isToNote, type ReportRecord } from './report-record.ts';
import { allReports } from './reports.ts';
import { spareOutboxValue } from './spare-outbox-value.ts';
import { emptySpare } from './spare-outbox.ts';
import { openOnUse } from './use-database.ts';

const use = openOnUse(() => new OutboxDatabase());

/** What an adult has lifted here and not yet said anything of; undefined until the store has said so. */
export function useReportsToNote(): ReportRecord[] | undefined {
  const [inDatabase, setInDatabase] = useState<ReportRecord[]>();
  const { value: beside = emptySpare, isRead } = useStoredValue(spareOutboxValue);
  useEffect(() => {
    const subscription = liveQuery(() => allReports(use)).subscribe({
      next: setInDatabase,
      error(error: unknown) {
        reportFailure('lifted page', error);
        setInDatabase([]);
      },
    });
    return () => subscription.unsubscribe();
  }, []);
  if (inDatabase === undefined || !isRead) return undefined;
  return mergedReports(inDatabase, beside.reports).filter(isToNote);
}
