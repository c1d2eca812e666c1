import type { Page } from 'puppeteer-core';

/** Waits until a page has drawn all it has to draw: letters are there, and nothing moves but what measures a wait. */
export async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.body.innerText.trim() !== '' &&
      document.fonts.status === 'loaded' &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState === 'finished' || Number(effect?.getTiming().duration) > 5_000,
        ),
  );
}
