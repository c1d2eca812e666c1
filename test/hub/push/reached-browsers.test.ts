import { expect, test } from 'vitest';
import { reachedBrowsers } from '../../../src/hub/push/reached-browsers.ts';

test('which browsers have a notice is remembered for the newest ones alone', () => {
  const reached = reachedBrowsers(2);
  for (const notice of ['first', 'second', 'nobody', 'third']) {
    reached.keep(notice, new Set(notice === 'nobody' ? [] : [`phone of ${notice}`]));
  }
  const sizes = ['first', 'second', 'nobody', 'third'].map((notice) => reached.of(notice).size);
  expect(sizes).toEqual([0, 1, 0, 1]);
  reached.keep('second', new Set(['phone', 'laptop']));
  reached.keep('fourth', new Set(['phone']));
  expect([reached.of('second').size, reached.of('third').size]).toEqual([2, 0]);
  reached.forget('second');
  expect(reached.of('second').size).toBe(0);
});
