import { createLanguageKeeper } from '../language/keep-language.ts';
import { keptLanguage } from '../language/kept-language.ts';
import { keptLanguageKey } from '../language/kept-language-key.ts';
import { loadWords, type Words } from '../language/words.ts';
import { browser } from '../platform/browser.ts';
import { webLock as lock } from '../platform/lock.ts';
import { storedValue } from '../platform/value-store.ts';
import { reports, session } from './kept.ts';

const kept = storedValue('local', keptLanguageKey, keptLanguage);

/** Which language the child's pages speak. */
export const language = createLanguageKeeper({
  kept,
  session,
  isShielded: async () => (await reports.notLifted()).length > 0,
  browserLanguage: () => browser.i18n.getUILanguage(),
  lock,
});

/** The texts in the child's language, for what the worker itself has to say; `wordsFor` picks one. */
export const wordsNow = async (): Promise<Words> => loadWords((await kept.read())?.inForce ?? 'en');
