import type { Page } from 'puppeteer-core';

/** A screen, in CSS pixels. */
export type Size = { width: number; height: number };

/** A school Chromebook's screen, and an old projector's or one that is zoomed. */
export const sizes: readonly Size[] = [
  { width: 1_366, height: 768 },
  { width: 800, height: 600 },
];

/** Makes window and screen of a page as large as is wanted, since a shield looks at both; `close` makes them what they were. */
export async function openScreen(page: Page) {
  const session = await page.createCDPSession();
  return {
    async resize({ width, height }: Size): Promise<void> {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        screenWidth: width,
        screenHeight: height,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await page.waitForFunction(
        (wide, high) => innerWidth === wide && innerHeight === high,
        {},
        width,
        height,
      );
    },
    close: () => session.detach(),
  };
}
