import { expect, it } from 'vitest';
import { isCovering } from '../../../src/extension/press/is-covering.ts';

const screen = { width: 1_366, height: 768 };
const full = { isFullScreen: true, visible: true, outer: screen, inner: screen, screen };

it('takes a full screen, and a kiosk that is no full screen, as covered', () => {
  expect(isCovering(full)).toBe(true);
  expect(isCovering({ ...full, isFullScreen: false })).toBe(true);
  expect(isCovering({ ...full, inner: { width: 683, height: 384 } })).toBe(true);
});

it('takes nothing else as covered', () => {
  const small = { width: 1_050, height: 700 };
  expect(isCovering({ ...full, isFullScreen: false, inner: { width: 1_366, height: 660 } })).toBe(false);
  expect(isCovering({ ...full, outer: small, inner: small })).toBe(false);
  expect(isCovering({ ...full, visible: false })).toBe(false);
});
