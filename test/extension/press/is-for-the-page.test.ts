import { expect, it } from 'vitest';
import { isForThePage } from '../../../src/extension/press/is-for-the-page.ts';

const none = { ctrlKey: false, altKey: false, metaKey: false };

it.each(['Tab', 'Enter', ' ', 'ArrowDown', 'Backspace', '7', 'ż'])('%j is for the shield', (key) => {
  expect(isForThePage({ ...none, key })).toBe(true);
});

it.each([
  { ...none, key: 'F5' },
  { ...none, key: 'F11' },
  { ...none, key: 'Escape' },
  { ...none, key: 'BrowserBack' },
  { ...none, key: 'BrowserRefresh' },
  { ...none, key: 'r', ctrlKey: true },
  { ...none, key: 'Tab', altKey: true },
  { ...none, key: 'ArrowLeft', altKey: true },
  { ...none, key: 'l', metaKey: true },
])('$key is held back from the browser', (stroke) => {
  expect(isForThePage(stroke)).toBe(false);
});
