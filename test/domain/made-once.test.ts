import { expect, it } from 'vitest';
import { madeOnce } from '../../src/domain/made-once.ts';

it('makes nothing before it is asked, and then one thing for everybody', () => {
  let times = 0;
  const made = madeOnce(() => ({ number: (times += 1) }));
  expect(times).toBe(0);
  expect([made(), made(), made()].map(({ number }) => number)).toEqual([1, 1, 1]);
  expect(made()).toBe(made());
});
