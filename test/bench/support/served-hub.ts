import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A hub as `npm start` runs it, in a process of its own. */
export type ServedHub = {
  address: string;
  enrolmentKey: string;
  firstAdultLink: string;
  dataFolder: string;
  processId: number | undefined;
  /** Ends it and removes what it wrote. */
  stop(): Promise<void>;
};

/** As prepare.mjs starts it. */
const hubFlags = ['--max-semi-space-size=2'];

export async function startServedHub(): Promise<ServedHub> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lids-down-served-'));
  const program = resolve(import.meta.dirname, '../../../dist/hub/lids-down.js');
  const hub = spawn(
    process.execPath,
    [...hubFlags, program, 'serve', '--data-folder', dataFolder, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const stop = async () => {
    const ended = once(hub, 'exit');
    hub.kill('SIGTERM');
    await ended;
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const firstAdultLink = await printedLink(hub.stdout);
    const policy = readFileSync(join(dataFolder, 'policy/linux.json'), 'utf8');
    const enrolmentKey = /"enrolmentKey":\s*"([^"]+)"/.exec(policy)?.[1] ?? '';
    return {
      address: new URL(firstAdultLink).origin,
      enrolmentKey,
      firstAdultLink,
      dataFolder,
      processId: hub.pid,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function printedLink(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const link = /First adult, once\s+(\S+)\n/.exec(text)?.[1];
    if (link === undefined) continue;
    output.resume();
    return link;
  }
  throw new Error('the hub ended before it said where it is');
}
