import type { Page } from 'puppeteer-core';
import type { PupilLanguage } from '../../../../src/domain/policy/pupil-language.ts';
import { languageLooks } from '../../../../src/ui/language-looks.ts';

/** Makes the Chromebook speak a language, as a tap on its tile does, and waits until this page of ours does. */
export async function chooseLanguage(page: Page, language: PupilLanguage): Promise<void> {
  await page.evaluate(
    async (chosen) => void (await chrome.runtime.sendMessage({ type: 'choose-language', language: chosen })),
    language,
  );
  const { tag } = languageLooks[language];
  await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, tag);
}
