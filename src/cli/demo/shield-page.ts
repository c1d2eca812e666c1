import { TargetType, type Browser, type Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** The page of the shield that stands, waited for. */
export async function shieldPage(browser: Browser, extensionId: string): Promise<Page> {
  const page = await waitUntil('the shield', async () => findShieldPage(browser, extensionId));
  // A page that is listed may still be on its way: what is asked of it then is lost.
  await page.waitForFunction(() => document.readyState === 'complete');
  return page;
}

/** @returns undefined while there is none. */
export async function findShieldPage(browser: Browser, extensionId: string): Promise<Page | undefined> {
  // Exactly this: other displays turn black by the same page with something behind it.
  return findPage(browser, (url) => url === `chrome-extension://${extensionId}/press/shield.html`);
}

/** Whether a page fills the whole screen: nothing of the browser and nothing of another page is in view. */
export async function fillsTheScreen(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      matchMedia('(display-mode: fullscreen)').matches &&
      innerWidth === screen.width &&
      innerHeight === screen.height,
  );
}

/** Whether the words of a shield stand, and have come up to their full brightness. */
export async function canBeRead(shield: Page): Promise<boolean> {
  return shield.evaluate(
    () =>
      document.body.innerText.trim() !== '' &&
      document.getAnimations().every((animation) => animation.playState === 'finished'),
  );
}

/** The page of a tab, by its address. A tab that is only coming to be, as in a session that is restored, has no page yet to be asked. */
export async function findPage(
  browser: Browser,
  isMeant: (url: string) => boolean,
): Promise<Page | undefined> {
  const target = browser.targets().find((one) => one.type() === TargetType.PAGE && isMeant(one.url()));
  return (await target?.page()) ?? undefined;
}
