import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { OutboxDatabase } from './outbox-database.ts';
import { emptySpare } from './spare-outbox.ts';
import { spareOutboxValue } from './spare-outbox-value.ts';
import { openOnUse } from './use-database.ts';
import { whatWaits, type WaitsInDatabase, type WhatWaits } from './what-waits.ts';

const use = openOnUse(() => new OutboxDatabase());

/** Follows the database and what lies beside it; undefined until both have said what waits. */
export function useWhatWaits(): WhatWaits | undefined {
  const [inDatabase, setInDatabase] = useState<WaitsInDatabase | 'unreadable'>();
  const { value: beside = emptySpare, isRead } = useStoredValue(spareOutboxValue);
  useEffect(() => {
    const subscription = liveQuery(look).subscribe({
      next: setInDatabase,
      error(error: unknown) {
        reportFailure('log off', error);
        setInDatabase('unreadable');
      },
    });
    return () => subscription.unsubscribe();
  }, []);
  if (inDatabase === undefined || !isRead) return undefined;
  return whatWaits(inDatabase === 'unreadable' ? undefined : inDatabase, beside);
}

function look(): Promise<WaitsInDatabase> {
  return use(async (database) => ({
    reports: await database.reports.toArray(),
    unsent: await database.events.count(),
  }));
}
