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

/** Taps the tile of a number, and then "On my way", with real mouse events. */
export async function sayOnMyWay(page: Page, number: number): Promise<void> {
  const tile = await waitUntil(`the tile of number ${number}`, () => findTile(page, number));
  await tile.click();
  const button = await waitUntil('the button "On my way"', () => page.$('.alert-actions .button--main'));
  await button.click();
}
