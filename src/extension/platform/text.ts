import type messages from '../../../public/extension/_locales/en/messages.json';

/**
 * Words in the language of the browser, from `_locales`. Asked for without the polyfill, which pages that must be there at once do
 * not carry. A name that is not there is a fault, found by a test.
 */
export function text(name: MessageName, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(name, substitutions);
}

/** Every text of the extension's own pages. */
export type MessageName = keyof typeof messages;
