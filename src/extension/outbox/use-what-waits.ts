import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { reportFailure } from '../platform/report-failure.ts';
import { OutboxDatabase } from './outbox-database.ts';
import { openOnUse } from './use-database.ts';

const use = openOnUse(() => new OutboxDatabase());

/** What keeps a child from logging off, the weightiest first: its message is not sent, an adult has to come, or something else is not sent. */
export type WhatWaits = 'message' | 'open-report' | 'events' | 'nothing';

/** Follows the store; undefined until that has said so. */
export function useWhatWaits(): WhatWaits | undefined {
  const [waits, setWaits] = useState<WhatWaits>();
  useEffect(() => {
    const subscription = liveQuery(look).subscribe({
      next: setWaits,
      error: (error: unknown) => reportFailure('log off', error),
    });
    return () => subscription.unsubscribe();
  }, []);
  return waits;
}

async function look(): Promise<WhatWaits> {
  const { reports, unsent } = await use(async (database) => ({
    reports: await database.reports.toArray(),
    unsent: await database.events.count(),
  }));
  if (reports.some(({ arrived }) => !arrived)) return 'message';
  if (reports.some(({ lifted }) => !lifted)) return 'open-report';
  return unsent > 0 ? 'events' : 'nothing';
}
