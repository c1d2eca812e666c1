import type { PupilLanguage } from '../../domain/policy/pupil-language.ts';
import type english from '../../../public/extension/_locales/en/messages.json';

/** Every text of the extension's own pages; beside them a file has the mark of its fluent reader. */
export type MessageName = Exclude<keyof typeof english, 'fluentReader'>;

/** One text, in the form of a `messages.json` of chrome.i18n. */
export type Message = { message: string; placeholders?: Record<string, { content: string }> };
export type Words = Readonly<Partial<Record<string, Message>>>;

/**
 * Reads a language's texts from the extension's own package. chrome.i18n cannot be asked for them: it knows the browser's
 * language only.
 *
 * @throws when the package has no such file.
 */
export async function loadWords(language: PupilLanguage): Promise<Words> {
  const file = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  return (await file.json()) as Words;
}

/** A text with its placeholders filled in, as chrome.i18n.getMessage does; empty when there is none of this name. */
export function wordsFor(words: Words, name: MessageName, ...substitutions: string[]): string {
  const found = words[name];
  if (found === undefined) return '';
  return found.message
    .replace(/\$([\w@]+)\$/g, (whole, placeholder: string) => {
      return found.placeholders?.[placeholder.toLowerCase()]?.content ?? whole;
    })
    .replace(/\$([$1-9])/g, (_whole, which: string) =>
      which === '$' ? '$' : (substitutions[Number(which) - 1] ?? ''),
    );
}
