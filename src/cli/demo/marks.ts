import type { Page, WebWorker } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** When a User Timing mark was left, for each time it was, in milliseconds since 1970. */
export async function marksOf(where: Page | WebWorker, name: string): Promise<number[]> {
  return (where as WebWorker).evaluate(
    (mark) =>
      performance.getEntriesByName(mark, 'mark').map((entry) => performance.timeOrigin + entry.startTime),
    name,
  );
}

/**
 * The first mark of a name after a moment.
 *
 * @throws Error that names the mark when it does not come in time.
 */
export async function markAfter(where: Page | WebWorker, name: string, since: number): Promise<number> {
  return waitUntil(`the mark "${name}"`, async () =>
    (await marksOf(where, name)).find((time) => time >= since),
  );
}
