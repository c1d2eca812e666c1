import { resolve } from 'node:path';
import { build } from 'vite';
import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import type { BareChromebook } from './support/bare-chromebook.ts';

/** One decision beside `new URL()` where decisions are made: in the worker of an extension. */
export async function printDecision({ browser, extensionId }: BareChromebook): Promise<void> {
  const worker = await wakeWorker(browser, extensionId);
  const rows = await worker.evaluate(`${await bundle()}; decision.decisionRows(31)`);
  console.log('\none decision, in Chromium   (31 rounds, in turn with: new URL())');
  console.log((rows as string[]).map((row) => `  ${row}`).join('\n'));
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, 'support/decision-rows.ts'),
        formats: ['iife'],
        name: 'decision',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('vite built no bundle');
  return first.output[0].code;
}
