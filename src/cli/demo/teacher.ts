import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** The tile of a number on the board, as a teacher finds it: by the number that is written on it. */
export async function findTile(page: Page, number: number): Promise<ElementHandle | undefined> {
  for (const tile of await page.$$('button.tile')) {
    const written = await tile.$eval('.tile-number', (element) => element.textContent);
    if (written === String(number)) return tile;
  }
  return undefined;
}

/** What the tile of a number says: `needs-help`, `on-the-way`, `here` … Undefined when there is no such tile. */
export async function tileStatus(page: Page, number: number): Promise<string | undefined> {
  const tile = await findTile(page, number);
  return tile?.evaluate((element) => (element as HTMLElement).dataset['status']);
}

/** Longest wait for a tile that was tapped to open, in milliseconds, before it is taken for missed. */
const opensWithinMs = 3_000;

/**
 * Taps the tile of a number with a real mouse until it is open. A press that is shown just then moves the tiles down: whoever tapped
 * beside one taps again.
 */
export async function openTile(page: Page, number: number): Promise<void> {
  await waitUntil(`the opened tile of number ${number}`, async () => {
    const tile = await findTile(page, number);
    await tile?.click();
    const opened = await page.waitForSelector('dialog[open]', { timeout: opensWithinMs }).catch(() => null);
    return opened !== null;
  });
}

/** Taps the tile of a number, and then "On my way", with real mouse events. */
export async function sayOnMyWay(page: Page, number: number): Promise<void> {
  await waitUntil(`the press of number ${number}`, async () => {
    const status = await tileStatus(page, number);
    return status !== undefined && status !== 'here';
  });
  await openTile(page, number);
  await waitUntil(`number ${number} to be told`, async () => {
    const button = await page.$('.alert-actions .button--main');
    await button?.click();
    const isTold = async () => (await tileStatus(page, number)) === 'on-the-way';
    return waitUntil('the word to be on the board', isTold, opensWithinMs).catch(() => false);
  });
}
