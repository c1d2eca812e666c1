import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { HubOptions, RunningHub } from '../../../src/hub/hub-options.ts';

export type ClockedHubOptions = Pick<
  HubOptions,
  'dataFolder' | 'port' | 'companionFolder' | 'extensionPackage'
>;
export type HubIsHere = Pick<RunningHub, 'address' | 'enrolmentKey' | 'firstAdultLink'>;

/** A real hub in a process of its own, which a test can kill and start anew, and whose clock it moves. */
export type ClockedHub = HubIsHere & {
  /** Moves its clock forward, and returns when it has moved. The next process goes on with it. */
  forward(milliseconds: number): Promise<void>;
  /** Ends the process as a power cut does (SIGKILL). */
  kill(): Promise<void>;
  /** Ends it properly. @returns its exit code. */
  stop(): Promise<number | null>;
  /** Starts a new process on the same folder and port. */
  startAgain(): Promise<void>;
};

const program = new URL('clocked-hub-process.ts', import.meta.url).pathname;

export async function startClockedHub(options: ClockedHubOptions): Promise<ClockedHub> {
  let aheadMs = 0;
  let child: ChildProcess;
  const start = async (port: number): Promise<HubIsHere> => {
    child = fork(program, [JSON.stringify({ ...options, port }), String(aheadMs)], { execArgv: [] });
    const [said] = (await Promise.race([once(child, 'message'), diedFirst(child)])) as [HubIsHere];
    return said;
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const here = await start(options.port);
  return {
    ...here,
    async forward(milliseconds) {
      aheadMs += milliseconds;
      const moved = once(child, 'message');
      child.send(aheadMs);
      await moved;
    },
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    async startAgain() {
      await start(Number(new URL(here.address).port));
    },
  };
}

async function diedFirst(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('the hub ended before it listened');
}
