import type { Page } from 'puppeteer-core';
import type { Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';
import { findSignInPage } from '../../../src/cli/demo/answer-sign-in.ts';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import type { SignInStep } from '../../../src/domain/sign-in/sign-in-step.ts';

/** The sign-in page once it asks this. */
export async function signInAsks(chromebook: Chromebook, step: SignInStep): Promise<Page> {
  return waitUntil(
    `the sign-in page to come to "${step}"`,
    async () => {
      const page = await findSignInPage(chromebook);
      const found = await page?.$(`.sign-in[data-step="${step}"] h1`).catch(() => null);
      return found !== null && found !== undefined && page;
    },
    30_000,
  );
}

/** Waits until nothing is asked any more. */
export async function signInEnds(chromebook: Chromebook): Promise<void> {
  await waitUntil('the sign-in page to go', async () => (await findSignInPage(chromebook)) === undefined);
}

/** Forgets what was answered, as a new session does; what is asked then shows once anything else changes. */
export async function forgetAnswers(chromebook: Chromebook): Promise<void> {
  await (
    await chromebook.worker()
  ).evaluate(async () => {
    await chrome.storage.session.remove(['signInAnswers', 'toldClass']);
    await chrome.storage.local.remove('acceptedRules');
  });
}
