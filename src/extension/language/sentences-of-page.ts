import type { Sentence } from './reader.ts';

/** Whatever has words in a page of ours. What it holds in a smaller part (`data-spoken`) is read by that part. */
const withWords = 'h1, h2, h3, p, figcaption, legend, label, button, a, li, [data-spoken]';
const readClass = 'is-being-read';

/** Every sentence that can be seen, in the order of the page; without addresses and numbers of the browser (`data-silent`). */
export function sentencesOfPage(page: Document): { element: HTMLElement; sentence: Sentence }[] {
  return [...page.querySelectorAll<HTMLElement>(withWords)].filter(isSentence).map((element) => ({
    element,
    sentence: {
      words: () => wordsOf(element),
      mark: (isRead) => element.classList.toggle(readClass, isRead),
    },
  }));
}

function isSentence(element: HTMLElement): boolean {
  const isInnermost = ![...element.querySelectorAll<HTMLElement>(withWords)].some(
    (inner) => wordsOf(inner) !== '',
  );
  return (
    isInnermost &&
    element.closest('[data-silent], [popover]') === null &&
    element.checkVisibility() &&
    wordsOf(element) !== ''
  );
}

/** As a person would say it: what stands in blocks of its own has a pause before it. */
function wordsOf(element: HTMLElement): string {
  return element.innerText.trim().replace(/\s*\n\s*/g, ', ');
}
