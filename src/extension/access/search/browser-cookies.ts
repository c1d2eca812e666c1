import { browser } from '../../platform/browser.ts';
import type { Cookies } from './search-cookies.ts';

/** Browsers keep no cookie for longer than this, in seconds. */
const longestLifeS = 400 * 24 * 3_600;

export const browserCookies: Cookies = {
  async valueOf({ domain, name }) {
    return (await browser.cookies.get({ url: `https://${domain}/`, name }))?.value;
  },
  async set({ domain, name, value }) {
    const expirationDate = Math.floor(Date.now() / 1_000) + longestLifeS;
    await browser.cookies.set({
      url: `https://${domain}/`,
      domain,
      name,
      value,
      secure: true,
      expirationDate,
    });
  },
};
