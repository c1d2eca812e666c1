import type { Browser, CookieData, Page } from 'puppeteer-core';
import type { TestAdult } from '../../hub/support/test-adult.ts';

/** An empty tab in a profile of its own, in which an adult is signed in already. */
export async function signedInTab(browser: Browser, adult: TestAdult): Promise<Page> {
  const context = await browser.createBrowserContext();
  await context.setCookie(...adultCookies(adult));
  return context.newPage();
}

/** With which the hub knows an adult again. */
export function adultCookies(adult: TestAdult): CookieData[] {
  return [...adult.cookies].map(([name, value]) => ({
    name,
    value,
    domain: new URL(adult.options.address).hostname,
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: false,
  }));
}
