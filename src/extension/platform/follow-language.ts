import { keptLanguageKey } from '../language/kept-language-key.ts';
import { takeLanguage } from './language-of-page.ts';
import { reportFailure } from './report-failure.ts';
import { text, type MessageName } from './text.ts';

/**
 * Keeps a page in the child's language: words, `lang` and `dir`, title, and what it shows. Where a language cannot be read the
 * page is shown all the same, in the words it has.
 *
 * @param title of the tab.
 * @param show draws the page; called again for another language, with `text` speaking it.
 */
export async function followLanguage(title: MessageName, show: () => void | Promise<void>): Promise<void> {
  let last = Promise.resolve();
  // One after the other: the language that is read last is the one that stays.
  const follow = () => {
    last = last.then(async () => {
      await takeLanguage().catch((error: unknown) => reportFailure('language', error));
      document.title = text(title);
      await show();
    });
    return last;
  };
  chrome.storage.local.onChanged.addListener((changes) => {
    if (keptLanguageKey in changes) void follow();
  });
  await follow();
}
