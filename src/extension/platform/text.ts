import english from '../../../public/extension/_locales/en/messages.json';
import { wordsFor, type MessageName, type Words } from '../language/words.ts';

let spoken: Words = english;

/**
 * Words in the language of the child, in a page that open-own-page.ts has opened; until then, and where a language has no such
 * text, in English. Only pages ask here: the worker, which forgets, loads its words.
 */
export function text(name: MessageName, ...substitutions: string[]): string {
  return wordsFor(spoken, name, ...substitutions) || wordsFor(english, name, ...substitutions);
}

/** From now on this page speaks so. Undefined: English. */
export function speak(words: Words | undefined): void {
  spoken = words ?? english;
}

export type { MessageName };
