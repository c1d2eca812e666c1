/**
 * What is read aloud of the parts of a page, in their order, each with a stop at its end so that the voice takes a breath between a
 * button and the next.
 */
export function spokenWords(parts: Iterable<{ textContent: string | null }>): string {
  return Array.from(parts, ({ textContent }) => textContent?.trim() ?? '')
    .filter((words) => words !== '')
    .map((words) => (/\p{P}$/u.test(words) ? words : `${words}.`))
    .join(' ');
}
