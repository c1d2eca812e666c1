import { text, type MessageName } from './text.ts';

/** Puts a text into an element, in such a way that fill-texts.ts can say it anew in another language. */
export function say(element: HTMLElement, name: MessageName, ...substitutions: string[]): void {
  element.dataset['text'] = name;
  element.dataset['textWith'] = JSON.stringify(substitutions);
  element.textContent = text(name, ...substitutions);
}
