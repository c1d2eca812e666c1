import type { Page } from 'puppeteer-core';
import type { Chromebook } from '../chromium/launch-chromebook.ts';
import { findPage } from './shield-page.ts';
import { waitUntil } from './wait-until.ts';

/** A device may need some seconds for its policy, and asks nothing before. */
const answeredWithinMs = 60_000;

/** The page that asks who is here. @returns undefined while there is none. */
export async function findSignInPage({ browser, extensionId }: Chromebook): Promise<Page | undefined> {
  return findPage(browser, (url) => url === `chrome-extension://${extensionId}/session/sign-in.html`);
}

/**
 * Answers the sign-in page as most children do, with a real mouse: the first class, "Yes, that is my number", the rules accepted. Returns
 * when it has gone.
 */
export async function answerSignIn(chromebook: Chromebook): Promise<void> {
  await waitUntil(
    'the end of the sign-in',
    async () => {
      const page = await findSignInPage(chromebook);
      if (page === undefined) return isAnswered(chromebook);
      // The page may go, and what is on it change, between any two of these.
      const first = await page.$('.choice.is-first, .class-tile').catch(() => null);
      await first?.click().catch(() => undefined);
      return false;
    },
    answeredWithinMs,
  );
}

async function isAnswered(chromebook: Chromebook): Promise<boolean> {
  const worker = await chromebook.worker();
  return worker.evaluate(async () => {
    const kept = await chrome.storage.session.get<{ signInAnswers?: { done?: boolean } }>('signInAnswers');
    return kept.signInAnswers?.done === true;
  });
}
