/** A thread of `npm run faults`: tells every `step`th history from `first` on, and posts what came of each. */
import { parentPort, workerData } from 'node:worker_threads';
import { usePlainCrypto } from './plain-crypto.ts';
import { runHistory, type History } from './run-history.ts';

/** What a thread has to do. */
export type HistoryTask = { first: number; end: number; step: number };

/** What came of one history; its story only where it found a fault. */
export type HistoryResult = Omit<History, 'story'> & { story?: string[] };

const { first, end, step } = workerData as HistoryTask;
usePlainCrypto();
for (let seed = first; seed < end; seed += step) {
  const { story, ...result } = await runHistory(seed);
  const told: HistoryResult = result.faults.length > 0 ? { ...result, story } : result;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(told);
}
