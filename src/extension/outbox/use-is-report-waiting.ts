import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { OutboxDatabase } from './outbox-database.ts';
import { reportsNotLifted } from './reports.ts';
import { openOnUse } from './use-database.ts';

const use = openOnUse(() => new OutboxDatabase());

/** Whether a child waits for an adult on this device; undefined until the store has said so. */
export function useIsReportWaiting(): boolean | undefined {
  const [isWaiting, setIsWaiting] = useState<boolean>();
  useEffect(() => {
    const subscription = liveQuery(() => reportsNotLifted(use)).subscribe({
      next: (reports) => setIsWaiting(reports.length > 0),
      error: (error: unknown) => reportFailure('start page', error),
    });
    return () => subscription.unsubscribe();
  }, []);
  return isWaiting;
}
