import { text, type MessageName } from './text.ts';

/**
 * Puts the browser's language in place of the English that stands in a page's HTML for the time before any script. Elements
 * name their text by `data-text`.
 */
export function fillTexts(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-text]')) {
    const words = text(element.dataset['text'] as MessageName);
    if (words !== '' && element.textContent !== words) element.textContent = words;
  }
}
