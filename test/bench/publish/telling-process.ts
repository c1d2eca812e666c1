import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server that says in lines of JSON where it is, and then when it told its listeners something. */
export type TellingProcess<First> = {
  said: First;
  /** The next time before it told them, in nanoseconds of `process.hrtime`. */
  toldAt(): Promise<bigint>;
  stop(): Promise<void>;
};

/** @param program a file beside this one. */
export async function startTelling<First>(
  program: string,
  ...args: string[]
): Promise<TellingProcess<First>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <Line>(): Promise<Line> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`${program} ended too early`);
    return JSON.parse(value) as Line;
  };
  return {
    said: await next<First>(),
    toldAt: async () => BigInt((await next<{ committedAt: string }>()).committedAt),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
