import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BareWay } from './bare-ways.ts';

export type BareIntake = { port: number; file(way: BareWay): string; stop(): Promise<void> };

/** Starts the bare server in a process of its own. */
export async function startBareIntake(): Promise<BareIntake> {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-bare-intake-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-intake.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { value, done } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (done === true) throw new Error('the bare server ended before it listened');
  return {
    port: Number(value),
    file: (way) => join(folder, `${way}.sqlite`),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
