import type { WebWorker } from 'puppeteer-core';

/** What lies in a Chromebook's own database, read past the extension. */
export type DeviceStore = {
  /** Events that the hub has not acknowledged. */
  waiting: { id: string; session: string }[];
  /** The end of each lane of each session. */
  heads: { lane: string; session: string; sequence: number; hash: string }[];
  reports: { eventId: string; session: string; kept: boolean; arrived: boolean; lifted: boolean }[];
};

/** @returns undefined while the extension has not made its database. */
export async function readDeviceStore(worker: WebWorker): Promise<DeviceStore | undefined> {
  return worker.evaluate(async () => {
    const known = await indexedDB.databases();
    // To open one that is not there would make it.
    if (!known.some(({ name }) => name === 'lids-down')) return undefined;
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () =>
          reject(request.error ?? new Error('IndexedDB gave no answer')),
        );
      });
    const database = await answer(indexedDB.open('lids-down'));
    try {
      const reading = database.transaction(['events', 'heads', 'reports']);
      const all = <T>(store: string) => answer<T[]>(reading.objectStore(store).getAll());
      const [events, heads, reports] = await Promise.all([
        all<{ id: string; session: string }>('events'),
        all<DeviceStore['heads'][number]>('heads'),
        all<DeviceStore['reports'][number]>('reports'),
      ]);
      return { waiting: events.map(({ id, session }) => ({ id, session })), heads, reports };
    } finally {
      database.close();
    }
  });
}
