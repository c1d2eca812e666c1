import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';

/** What stands on a shield to be read, without what is only there for a screen reader. */
export function wordsOn(shield: Page): Promise<string> {
  return shield.evaluate(() => document.body.innerText);
}

/** Waits until words stand on the shield. */
export async function waitForWords(shield: Page, words: string, timeoutMs?: number): Promise<void> {
  await waitUntil(`"${words}" on the shield`, async () => (await wordsOn(shield)).includes(words), timeoutMs);
}

/** The button of the shield with these words on it. */
export function buttonOf(shield: Page, words: string): Promise<ElementHandle> {
  return waitUntil(`the button "${words}"`, () => shield.$(`::-p-xpath(//button[contains(., "${words}")])`));
}

/** Taps it with a real mouse. */
export async function tap(shield: Page, words: string): Promise<void> {
  await (await buttonOf(shield, words)).click();
}

/** Taps the picture of what it was, and waits until the child is thanked. */
export async function sayWhat(shield: Page, what: string): Promise<void> {
  const picture = await waitUntil(`the picture ${what}`, () => shield.$(`[data-what="${what}"]`));
  await picture.click();
  await waitForWords(shield, 'Thank you for saying.');
}
