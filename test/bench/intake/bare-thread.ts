/** Commits what it is sent, each message in one transaction, and says so. Its file is the thread's data. */
import { parentPort, workerData } from 'node:worker_threads';
import { eventTable, type Row } from './event-table.ts';

const table = eventTable(workerData as string);
parentPort?.on('message', (rows: readonly Row[]) => {
  table.put(rows);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage('committed');
});
