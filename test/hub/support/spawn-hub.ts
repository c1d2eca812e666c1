import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { FaultPoint } from '../../../src/hub/hub-faults.ts';

export type SpawnedHub = {
  address: string;
  enrolmentKey: string;
  firstAdultLink: string | null;
  pid: number;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
};

/** Starts a hub in a process of its own. It dies with the test. */
export async function spawnHub(
  dataFolder: string,
  dieAt?: FaultPoint,
  port = 0,
  mailServer?: string,
): Promise<SpawnedHub> {
  const program = new URL('hub-process.ts', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    [program, dataFolder, String(port), dieAt ?? '-', ...(mailServer ? [mailServer] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<number | string | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  );
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Pick<SpawnedHub, 'address' | 'enrolmentKey' | 'firstAdultLink'>;
    return { ...said, pid: child.pid ?? 0, kill: (signal) => child.kill(signal), ended };
  }
  throw new Error('the hub ended before it listened');
}
