import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, WebWorker } from 'puppeteer-core';
import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { Bench } from './support/bench.ts';
import { paintedAt } from './support/painted-at.ts';

const runs = 40;
const warmUps = 5;
/** The page is left alone until it has surely painted: to ask it would cost it what is measured here. */
const paintsWithinMs = 500;

/** After sign-in the worker opens the start page → its first frame with words in it. */
export const startPage: Bench = {
  name: 'sign-in answered, start page opened → painted',
  bareName: 'a bare page of one sentence, opened by a bare worker in the same way',
  async measure({ room, bare }) {
    const { chromebook } = room.school;
    const ours: number[] = [];
    const limit: number[] = [];
    for (let run = 0; run < runs + warmUps; run += 1) {
      const own = await openToPaint(chromebook.browser, await chromebook.worker(), 'session/start.html');
      const other = await openToPaint(
        bare.browser,
        await wakeWorker(bare.browser, bare.extensionId),
        'bare.html',
      );
      if (run < warmUps) continue;
      ours.push(own);
      limit.push(other);
    }
    return { ours, bare: limit };
  },
};

/** @returns milliseconds from the worker's call to the first paint of words (Paint Timing). */
async function openToPaint(browser: Browser, worker: WebWorker, path: string): Promise<number> {
  const openedAt = await worker.evaluate(async (page) => {
    const now = performance.timeOrigin + performance.now();
    await chrome.tabs.create({ url: chrome.runtime.getURL(page) });
    return now;
  }, path);
  await pause(paintsWithinMs);
  const page = await waitUntil(path, async () =>
    (await browser.pages()).find((one) => one.url().endsWith(`/${path}`)),
  );
  try {
    return (await waitUntil('its paint', () => paintedAt(page))) - openedAt;
  } finally {
    await page.close();
  }
}
