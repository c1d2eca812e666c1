import type { ChildProcess } from 'node:child_process';
import { readlink, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** SIGKILL to a Chromium and the whole group of its processes; returns when it is gone. */
export async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const lock = await lockFolder(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await gone;
  if (lock !== undefined) await rm(lock, { recursive: true, force: true });
}

/** The folder outside the profile that Chromium holds its lock in; it removes that only when it ends by itself. */
async function lockFolder(child: ChildProcess): Promise<string | undefined> {
  const flag = '--user-data-dir=';
  const profile = child.spawnargs.find((arg) => arg.startsWith(flag))?.slice(flag.length);
  if (profile === undefined) return undefined;
  try {
    return dirname(await readlink(join(profile, 'SingletonSocket')));
  } catch (error) {
    // Not there yet, or not on this system.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
