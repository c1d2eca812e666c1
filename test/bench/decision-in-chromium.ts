import { resolve } from 'node:path';
import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import type { BareChromebook } from './support/bare-chromebook.ts';
import { bundleFor } from './support/bundle-for.ts';

/** One decision beside `new URL()` where decisions are made: in the worker of an extension. */
export async function printDecision({ browser, extensionId }: BareChromebook): Promise<void> {
  const worker = await wakeWorker(browser, extensionId);
  const bundle = await bundleFor(resolve(import.meta.dirname, 'support/decision-rows.ts'), 'decision');
  const rows = await worker.evaluate(`${bundle}; decision.decisionRows(31)`);
  console.log('\none decision, in Chromium   (31 rounds, in turn with: new URL())');
  console.log((rows as string[]).map((row) => `  ${row}`).join('\n'));
}
