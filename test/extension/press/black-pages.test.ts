import { describe, expect, it } from 'vitest';
import { createBlackPages } from '../../../src/extension/press/black-pages.ts';

function pages() {
  const timers: (() => void)[] = [];
  const blackPages = createBlackPages((_, work) => timers.push(work));
  const settled = async (promise: Promise<void>) =>
    Promise.race([promise.then(() => true), new Promise((resolve) => setImmediate(resolve, false))]);
  return { blackPages, timers, settled };
}

describe('a page that paints itself black', () => {
  it('is waited for until it says so', async () => {
    const { blackPages, settled } = pages();
    const black = blackPages.black('a');
    expect(await settled(black)).toBe(false);
    blackPages.say('b');
    expect(await settled(black)).toBe(false);
    blackPages.say('a');
    expect(await settled(black)).toBe(true);
  });

  it('is waited for no longer than its time, should it hang or lie', async () => {
    const { blackPages, timers, settled } = pages();
    const black = blackPages.black('a');
    timers[0]?.();
    expect(await settled(black)).toBe(true);
  });
});
