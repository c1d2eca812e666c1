import type { WebWorker } from 'puppeteer-core';

/** What the device keeps of one press, as it lies in its own database. */
export type DeviceReport = { eventId: string; pressedAt: number; kept: boolean; arrived: boolean };

/** Reads the extension's database past the extension, as evidence of what is stored. */
export async function deviceReports(worker: WebWorker): Promise<DeviceReport[]> {
  return worker.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () =>
          reject(request.error ?? new Error('IndexedDB gave no answer')),
        );
      });
    const database = await answer(indexedDB.open('lids-down'));
    try {
      return await answer<DeviceReport[]>(database.transaction('reports').objectStore('reports').getAll());
    } finally {
      database.close();
    }
  });
}
