import type { Browser, Page } from 'puppeteer-core';
import { findHelpButton, pressAt, type Point } from '../../src/cli/demo/help-button.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { Bench } from './support/bench.ts';
import { busyPage } from './support/busy-page.ts';
import { pressToNextFrame } from './support/event-timing.ts';

const runs = 30;
const slowdown = 4;

/** Press → black, on a page that is busy all the time, with the processor slowed four times. */
export const pressToBlack: Bench = {
  name: 'press → black, 4× slowed CPU, busy page',
  bareName: 'a bare overlay in a bare content script',
  async measure({ room, bare }) {
    room.school.pages.put('/busy', busyPage);
    const ours: number[] = [];
    const limit: number[] = [];
    let button: Point | undefined;
    const { browser } = room.school.chromebook;
    while (Math.min(ours.length, limit.length) < runs) {
      const own = await pressToNextFrame(browser, async () => {
        const page = await openBusy(browser);
        button = await waitUntil('the button', () => findHelpButton(page));
        await pressOnce(page, button);
      });
      await room.shield();
      await room.liftAll();
      const other = await pressToNextFrame(bare.browser, async () => {
        const page = await openBusy(bare.browser);
        if (button !== undefined) await pressOnce(page, button);
        // A button that has grown out of the bare overlay’s corner would be compared with nothing.
        const isBlack = await page.$eval('html > div', (overlay) => overlay.style.display === 'block');
        if (!isBlack) throw new Error('the press missed the bare overlay');
        await page.close();
      });
      // In pairs only: what the trace missed on one side is not counted on the other.
      if (own === undefined || other === undefined) continue;
      ours.push(own);
      limit.push(other);
    }
    return { ours, bare: limit };
  },
};

let opened = 0;

async function openBusy(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // A page that was reported never opens again.
  await page.goto(`http://castle.example/busy?run=${(opened += 1)}`);
  await page.emulateCPUThrottling(slowdown);
  await page.bringToFront();
  return page;
}

async function pressOnce(page: Page, place: Point): Promise<void> {
  await pressAt(page, place);
  // Until the frame is surely on the screen.
  await new Promise((resolve) => setTimeout(resolve, 500));
}
