import type { PupilLanguage } from '../../domain/policy/pupil-language.ts';
import { languageLooks, isPupilLanguage, type LanguageLook } from '../../ui/language-looks.ts';
import { keptLanguageKey } from '../language/kept-language-key.ts';
import { loadWords, type Words } from '../language/words.ts';
import { speak } from './text.ts';

/** What a page knows of its language. */
export type LanguageOfPage = { inForce: PupilLanguage; accepted: readonly PupilLanguage[] };

let here: LanguageOfPage = { inForce: 'en', accepted: [] };

/** The language in which this page speaks now, and those that a child may change it to. */
export const languageOfPage = (): LanguageOfPage => here;

/** Its tag and its direction. */
export const lookOfPage = (): LanguageLook => languageLooks[here.inForce];

/**
 * Makes this page speak the language that is in force: words, `lang` and `dir`. Read by hand, without a schema, which pages that
 * must be there at once do not carry.
 */
export async function takeLanguage(): Promise<void> {
  const next = readKept((await chrome.storage.local.get(keptLanguageKey))[keptLanguageKey]);
  const words = next.inForce === 'en' ? undefined : await loadWords(next.inForce);
  become(next, words);
  rememberForFirstFrame(words);
}

/**
 * Makes this page speak at once, before its first frame, the language that the last page spoke here. The worker's word, which is
 * the true one, comes a moment later.
 */
export function speakAtOnce(): void {
  // In a frame of somebody else's page this storage can be shut.
  const last = window.top === window ? localStorage.getItem(lastSpokenKey) : null;
  if (last === null) return;
  const { language, words } = JSON.parse(last) as { language: unknown; words: Words };
  if (isPupilLanguage(language)) become({ inForce: language, accepted: [] }, words);
}

const lastSpokenKey = 'lastSpoken';

function rememberForFirstFrame(words: Words | undefined): void {
  if (window.top !== window) return;
  if (words === undefined) localStorage.removeItem(lastSpokenKey);
  else localStorage.setItem(lastSpokenKey, JSON.stringify({ language: here.inForce, words }));
}

function become(next: LanguageOfPage, words: Words | undefined): void {
  here = next;
  speak(words);
  const { tag, direction } = languageLooks[next.inForce];
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}

function readKept(kept: unknown): LanguageOfPage {
  const { inForce, accepted } = Object(kept) as Record<string, unknown>;
  return {
    inForce: isPupilLanguage(inForce) ? inForce : 'en',
    accepted: Array.isArray(accepted) ? accepted.filter(isPupilLanguage) : [],
  };
}
