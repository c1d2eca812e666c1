import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { Bench } from './support/bench.ts';
import { paintedAt } from './support/painted-at.ts';

const runs = 40;
const warmUps = 5;
/** The page is left alone until it has surely painted: to ask it would cost it what is measured here. */
const paintsWithinMs = 400;
const forbidden = 'http://forbidden.example/';

/** Forbidden address → the first frame with words in it. */
export const blockedPage: Bench = {
  name: 'forbidden address → blocked page painted',
  bareName: 'one bare rule that redirects to a bare page of one sentence',
  async measure({ room, bare }) {
    room.school.pages.put('/', '<!doctype html><title>Castles</title><p>Castles');
    const ours: number[] = [];
    const limit: number[] = [];
    for (let run = 0; run < runs + warmUps; run += 1) {
      const own = await goToPaint(
        room.school.chromebook.browser,
        'http://castle.example/',
        '/access/blocked.html',
      );
      // Ours never sleeps while the hub is there, and a page shares its process: so must the bare one.
      await wakeWorker(bare.browser, bare.extensionId);
      const other = await goToPaint(bare.browser, 'http://empty.example/', '/bare.html');
      if (run < warmUps) continue;
      ours.push(own);
      limit.push(other);
    }
    return { ours, bare: limit };
  },
};

/** @returns milliseconds from the page's own wish to go there to the first paint of words (Paint Timing). */
async function goToPaint(browser: Browser, from: string, expected: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(from);
    const setOut = await page.evaluate((address) => {
      setTimeout(() => location.assign(address), 0);
      return performance.timeOrigin + performance.now();
    }, forbidden);
    await pause(paintsWithinMs);
    await waitUntil(`${expected} in place of ${page.url()}`, async () => page.url().includes(expected));
    return (await waitUntil('its paint', () => paintedAt(page))) - setOut;
  } finally {
    await page.close();
  }
}
