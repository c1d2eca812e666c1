import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Chattered, ChatterPlan } from './chatter.ts';

export type SpawnedChatter = { stop(): Promise<Chattered> };

/** Starts a chattering school in a process of its own; resolves when every device of it is there. */
export async function spawnChatter(plan: ChatterPlan): Promise<SpawnedChatter> {
  const program = join(import.meta.dirname, 'chatter-process.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error('the chattering school ended too early');
    return value;
  };
  await nextLine();
  return {
    async stop() {
      child.kill('SIGTERM');
      return JSON.parse(await nextLine()) as Chattered;
    },
  };
}
