import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { HubOptions, RunningHub } from '../../../src/hub/hub-options.ts';
import { startHub } from '../../../src/hub/start-hub.ts';

/** A clock that a test turns forward. */
export class TestClock {
  #ahead = 0;

  readonly now = (): Date => new Date(Date.now() + this.#ahead);

  forward(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

export type TestHub = RunningHub & { dataFolder: string; clock: TestClock; logLines: string[] };

/** A folder that is gone after the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lids-down-hub-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a real hub on a free port with a real file; it ends with the test. */
export async function startTestHub(changes: Partial<HubOptions> = {}): Promise<TestHub> {
  const dataFolder = changes.dataFolder ?? join(await testFolder(), 'data');
  const clock = new TestClock();
  const logLines: string[] = [];
  const hub = await startHub({
    dataFolder,
    port: 0,
    schoolName: 'Example Primary School',
    companionFolder: join(dataFolder, 'no-companion'),
    log: pino({ level: 'debug' }, { write: (line: string) => logLines.push(line) }),
    clock: clock.now,
    ...changes,
  });
  onTestFinished(() => hub.stop());
  return { ...hub, dataFolder, clock, logLines };
}

/** A companion of two files. */
export async function testCompanion(): Promise<string> {
  const folder = await testFolder();
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Companion</title>');
  await writeFile(join(folder, 'assets', 'main-1234.js'), 'export {};');
  return folder;
}

/** The code of an answer that is not a success. */
export async function codeOf(response: Response): Promise<string> {
  const body = (await response.json()) as { error: { code: string } };
  return body.error.code;
}
