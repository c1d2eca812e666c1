import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const repository = resolve(import.meta.dirname, '../../..');

export type RunningProgram = {
  readonly output: () => string;
  readonly errors: () => string;
  /** Waits until the output has something. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

export type InstalledProgram = {
  /** Where it runs; its data folder is `data` below. */
  readonly folder: string;
  start: (...args: string[]) => RunningProgram;
};

/**
 * The real program in a folder of its own, with a small stand-in for the builds that it serves: what is tested is the
 * command, not what it hands out.
 */
export function installProgram(): InstalledProgram {
  const folder = realpathSync(temporaryFolder());
  copyFileSync(join(repository, 'package.json'), join(folder, 'package.json'));
  for (const name of ['src', 'node_modules']) symlinkSync(join(repository, name), join(folder, name));
  for (const name of ['extension', 'companion']) mkdirSync(join(folder, 'dist', name), { recursive: true });
  const manifest = '{"manifest_version":3,"name":"Test","version":"0.1.0"}';
  writeFileSync(join(folder, 'dist/extension/manifest.json'), manifest);
  writeFileSync(join(folder, 'dist/companion/index.html'), '<!doctype html><title>Companion</title>');
  return { folder, start: (...args) => start(folder, args) };
}

function start(folder: string, args: string[]): RunningProgram {
  const main = join(folder, 'src/cli/main.ts');
  // So that the program takes this folder, not the repository, for its own.
  const keepLinks = ['--preserve-symlinks', '--preserve-symlinks-main'];
  const child = spawn(join(repository, 'node_modules/node/bin/node'), [...keepLinks, main, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const texts = { output: '', errors: '' };
  child.stdout.on('data', (data: Buffer) => (texts.output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (texts.errors += data.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) =>
    child.on('close', (code, signal) => done({ code, signal })),
  );
  return {
    output: () => texts.output,
    errors: () => texts.errors,
    says: (pattern) =>
      new Promise((found, missed) => {
        const look = () => {
          const match = pattern.exec(texts.output);
          if (match) found(match);
        };
        child.stdout.on('data', look);
        child.on('close', () =>
          missed(new Error(`it ended without ${pattern}: ${texts.output}${texts.errors}`)),
        );
        look();
      }),
    signal: (signal) => child.kill(signal),
    ended,
  };
}
