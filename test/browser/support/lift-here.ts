import type { Browser, Page } from 'puppeteer-core';
import { findPage } from '../../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { tap, waitForWords } from './shield-face.ts';

const field = '.lift-form input';

/** Opens the adults' part of a shield. @returns the challenge, where there is one. */
export async function openForAdults(shield: Page): Promise<string | undefined> {
  if ((await shield.$('[data-view="adult"]')) === null) await tap(shield, 'For adults');
  await shield.waitForSelector(field);
  return challengeOn(shield);
}

export async function challengeOn(shield: Page): Promise<string | undefined> {
  return (await shield.$('.lift-challenge'))?.evaluate((element) => element.textContent);
}

/** Types a code with the keys alone, and sends it off with Enter. */
export async function typeCode(shield: Page, code: string): Promise<void> {
  await shield.waitForFunction(
    (input) => document.querySelector<HTMLInputElement>(input)?.value === '',
    {},
    field,
  );
  await shield.focus(field);
  await shield.keyboard.type(code);
  await shield.keyboard.press('Enter');
}

/** Types a wrong code, and waits until it is said to be wrong. */
export async function typeWrong(shield: Page, code: string): Promise<void> {
  await typeCode(shield, code);
  await waitForWords(shield, 'That did not open it.');
}

/** The page that an adult sees after lifting the shield at the Chromebook. */
export async function liftedPage(browser: Browser, extensionId: string): Promise<Page> {
  const page = await waitUntil('the page after lifting', () =>
    findPage(browser, (url) => url === `chrome-extension://${extensionId}/lifting/lifted.html`),
  );
  // Drawn at once; what it says of the report comes from the store.
  await page.waitForSelector('.lifted-reports strong');
  return page;
}
