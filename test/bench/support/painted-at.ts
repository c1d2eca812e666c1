import type { Page } from 'puppeteer-core';

/** First paint of words. Undefined while there was none yet, and while one page is just giving way to the next. */
export async function paintedAt(page: Page): Promise<number | undefined> {
  const [asked] = await Promise.allSettled([
    page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint === undefined ? undefined : performance.timeOrigin + paint.startTime;
    }),
  ]);
  return asked.status === 'fulfilled' ? asked.value : undefined;
}
