import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { Bench } from './support/bench.ts';

const runs = 20;
/** The window is left alone until it has surely painted: to ask it would cost it what is measured here. */
const paintsWithinMs = 500;

/** Press in the toolbar, on a page that hangs → the first frame of the black window that covers it. */
export const pressOnHungPage: Bench = {
  name: 'press → black window, page that hangs',
  bareName: 'a bare black window in full screen',
  async measure({ room, bare }) {
    room.school.pages.put('/hangs', '<!doctype html><title>Castles</title><p>Castles');
    const { browser, extensionId } = room.school.chromebook;
    const ours: number[] = [];
    const limit: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      // A page that was reported never opens again.
      await openHung(browser, `http://castle.example/hangs?run=${run}`);
      ours.push(await pressToPaint(browser, extensionId, 'press/shield.html'));
      await room.shield();
      await room.liftAll();
      await wakeWorker(bare.browser, bare.extensionId);
      const hung = await openHung(bare.browser, `http://castle.example/hangs?run=${run}`);
      limit.push(await pressToPaint(bare.browser, bare.extensionId, 'black.html'));
      await closePages(bare.browser, 'black.html');
      await hung.close();
    }
    return { ours, bare: limit };
  },
};

async function openHung(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  const session = await page.createCDPSession();
  // Never answered: the page is closed while it hangs.
  session.send('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => undefined);
  return page;
}

/** @returns milliseconds from the tap in the toolbar to the first paint of the extension's page (Paint Timing). */
async function pressToPaint(browser: Browser, id: string, path: string): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url.startsWith('http://castle.example/hangs'));
  if (tab === undefined) throw new Error('the page has no tab');
  const pressedAt = performance.timeOrigin + performance.now();
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
  await pause(paintsWithinMs);
  const paintedAt = await waitUntil(`the paint of ${path}`, async () => {
    const target = browser.targets().find((one) => one.url() === `chrome-extension://${id}/${path}`);
    const page = await target?.page();
    return page?.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-paint');
      return paint && performance.timeOrigin + paint.startTime;
    });
  });
  return paintedAt - pressedAt;
}

async function closePages(browser: Browser, path: string): Promise<void> {
  const pages = await Promise.all(
    browser
      .targets()
      .filter((target) => target.url().endsWith(`/${path}`))
      .map((target) => target.page()),
  );
  for (const page of pages) await page?.close();
}
