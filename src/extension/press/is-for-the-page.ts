/** A key, with what is held down beside it. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Keys of more than one letter by which a page is used; all others of that kind mean the browser: F5, Escape, BrowserBack … */
const keysOfPages = new Set([
  'Tab',
  'Enter',
  'Shift',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Backspace',
  'Delete',
]);

/** Whether a key is meant for the shield's own buttons and fields, rather than for the browser around it. */
export function isForThePage({ key, ctrlKey, altKey, metaKey }: KeyStroke): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return Array.from(key).length === 1 || keysOfPages.has(key);
}
