import { text, type MessageName } from './text.ts';

/**
 * Puts the child's language in place of the English that stands in a page's HTML for the time before any script, and anew
 * whenever the language changes. Elements name their text by `data-text`; say.ts adds what it is filled with.
 */
export function fillTexts(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-text]')) {
    const filledWith = JSON.parse(element.dataset['textWith'] ?? '[]') as string[];
    const words = text(element.dataset['text'] as MessageName, ...filledWith);
    if (words !== '' && element.textContent !== words) element.textContent = words;
  }
}
