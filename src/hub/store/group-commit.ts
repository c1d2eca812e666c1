import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredFrame } from './frame-store.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';

/** What a piece of work answers, and what it has to tell once it is committed. */
export type Committed<Answer> = { answer: Answer; frames: StoredFrame[] };

/** Work inside a transaction. It may be run a second time, so it changes nothing but the store. */
export type CommitWork<Answer> = (transaction: HubTransaction) => Promise<Committed<Answer>>;

export type GroupCommit = {
  /** Runs the work, commits, publishes, and only then answers. */
  commit: <Answer>(work: CommitWork<Answer>) => Promise<Answer>;
  /** When nothing waits any more. */
  idle: () => Promise<void>;
};

/** Most pieces of work in one transaction, so that no answer waits for a whole school. */
const maximumGroup = 64;

type Job = {
  run: (transaction: HubTransaction) => Promise<StoredFrame[]>;
  answer: () => void;
  refuse: (error: unknown) => void;
};

/**
 * Lets work that comes in the same turn share one transaction, and with it one write to the disk. Work that
 * fails does not take the others with it: each is then run by itself.
 *
 * @param publish tells the frames to whoever listens; it never throws.
 */
export function groupCommit(
  store: HubStore,
  publish: (frames: readonly StoredFrame[]) => void,
  afterCommit: () => void | Promise<void> = () => undefined,
): GroupCommit {
  const waiting: Job[] = [];
  let draining: Promise<void> | undefined;

  async function runTogether(jobs: readonly Job[]): Promise<void> {
    const frames = await store.transaction().execute(async (transaction) => {
      const told: StoredFrame[] = [];
      for (const job of jobs) told.push(...(await job.run(transaction)));
      return told;
    });
    await afterCommit();
    publish(frames);
    for (const job of jobs) job.answer();
  }

  async function runAlone(job: Job): Promise<void> {
    await runTogether([job]).catch(job.refuse);
  }

  async function drain(): Promise<void> {
    await nextTurn();
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, maximumGroup);
      const [only] = jobs;
      if (jobs.length === 1 && only) {
        await runAlone(only);
      } else {
        await runTogether(jobs).catch(async () => {
          for (const job of jobs) await runAlone(job);
        });
      }
      await nextTurn();
    }
    draining = undefined;
  }

  return {
    commit<Answer>(work: CommitWork<Answer>): Promise<Answer> {
      return new Promise<Answer>((resolve, reject) => {
        let committed: Committed<Answer> | undefined;
        waiting.push({
          run: async (transaction) => {
            committed = await work(transaction);
            return committed.frames;
          },
          answer: () => {
            if (committed) resolve(committed.answer);
          },
          refuse: reject,
        });
        draining ??= drain();
      });
    },
    idle: async () => {
      await draining;
    },
  };
}
