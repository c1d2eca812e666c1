import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** An invented adult. The password is another one each time: even an account of a minute is one. */
const adult = { name: 'Ms Invented', email: 'teacher@hillside.example' };

/** Opens the one-time link as a person would, makes the first account and signs in, until the board stands. */
export async function makeFirstAdult(page: Page, firstAdultLink: string | null): Promise<void> {
  if (firstAdultLink === null) throw new Error('the hub printed no link for a first adult');
  const password = randomBytes(18).toString('base64url');
  await page.goto(firstAdultLink);
  await page.waitForSelector('input[name="name"]');
  await page.type('input[name="name"]', adult.name);
  await page.type('input[name="email"]', adult.email);
  await page.type('input[name="password"]', password);
  await page.click('button[type="submit"]');

  const next = await waitUntil('what follows the first account', () =>
    page.evaluate(() => {
      if (document.querySelector('input[name="name"]') !== null) return undefined;
      if (document.querySelector('input[name="password"]') !== null) return 'sign-in';
      return document.querySelector('form') === null ? 'board' : undefined;
    }),
  );
  if (next === 'sign-in') {
    await page.type('input[name="email"]', adult.email);
    await page.type('input[name="password"]', password);
    await page.click('button[type="submit"]');
    await page.waitForSelector('input[name="password"]', { hidden: true });
  }
}
