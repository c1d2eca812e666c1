import type { Page } from 'puppeteer-core';
import type { Classroom } from '../classroom.ts';

/** Opens one of the extension's own pages in the one tab that is kept for looking. */
export async function ownPage(room: Classroom, path: string): Promise<Page> {
  const { browser, extensionId } = room.school.chromebook;
  const pages = await browser.pages();
  const page = pages.find((one) => !one.url().includes('/press/shield.html')) ?? (await browser.newPage());
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}
