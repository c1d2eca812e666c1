import { expect, it } from 'vitest';
import { waitOf } from '../../../../src/extension/session/sign-in/staff-code-tries.ts';

const at = 1_000_000_000;
const minute = 60_000;

it('a wrong staff code costs a wait from the third on, which doubles up to a quarter of an hour', () => {
  expect(waitOf(undefined, at)).toBe(0);
  expect(waitOf({ wrong: 2, at }, at)).toBe(0);
  expect(waitOf({ wrong: 3, at }, at)).toBe(15_000);
  expect(waitOf({ wrong: 4, at }, at)).toBe(30_000);
  expect(waitOf({ wrong: 30, at }, at)).toBe(15 * minute);
  expect(waitOf({ wrong: 4, at }, at + 20_000)).toBe(10_000);
  expect(waitOf({ wrong: 4, at }, at + minute)).toBe(0);
});

it('a clock that is set back shortens nothing, and lengthens no wait beyond the whole one', () => {
  expect(waitOf({ wrong: 4, at }, at - 365 * 24 * 60 * minute)).toBe(30_000);
});
