import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HistoryResult, HistoryTask } from './history-thread.ts';

/** What many histories came to. */
export type HistoriesReport = {
  histories: number;
  seconds: number;
  made: number;
  stored: number;
  givenUp: number;
  /** How often each thing happened, by its name. */
  happened: Record<string, number>;
  failed: HistoryResult[];
};

/** Young generation of a thread, in MB: a history leaves much behind that nobody needs again. */
const youngGenerationMb = 64;

/**
 * Tells the histories of `count` seeds in a row, on every processor that there is.
 *
 * @param say progress, in words.
 */
export async function runHistories(
  first: number,
  count: number,
  say: (text: string) => void,
): Promise<HistoriesReport> {
  const report: HistoriesReport = {
    histories: 0,
    seconds: 0,
    made: 0,
    stored: 0,
    givenUp: 0,
    happened: {},
    failed: [],
  };
  const started = performance.now();
  const take = (result: HistoryResult) => {
    report.histories += 1;
    report.made += result.made;
    report.stored += result.stored;
    report.givenUp += result.givenUp;
    for (const [name, times] of Object.entries(result.happened)) {
      report.happened[name] = (report.happened[name] ?? 0) + times;
    }
    if (result.faults.length > 0) {
      report.failed.push(result);
      say(`History ${result.seed} FAILED: ${result.faults.join('; ')}`);
    }
    if (report.histories % 1_000 === 0) say(`${report.histories} histories of ${count}`);
  };
  const threads = Math.min(availableParallelism(), count);
  await Promise.all(
    Array.from({ length: threads }, (_, at) =>
      runThread({ first: first + at, end: first + count, step: threads }, take),
    ),
  );
  report.seconds = (performance.now() - started) / 1_000;
  return report;
}

async function runThread(task: HistoryTask, take: (result: HistoryResult) => void): Promise<void> {
  const thread = new Worker(new URL('history-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
  });
  thread.on('message', take);
  const [code] = (await once(thread, 'exit')) as [number];
  if (code !== 0) throw new Error(`a thread of histories ended with ${code}`);
}
