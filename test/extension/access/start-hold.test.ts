import { describe, expect, it } from 'vitest';
import { createStartHold, longestHoldMs } from '../../../src/extension/access/held/start-hold.ts';

const holdPage = 'chrome-extension://otters/access/hold.html';
const page = { url: 'https://museum.example/hall?a=1&b=2', method: 'GET' };

function given(rulesStand: () => Promise<boolean>) {
  const waits: { milliseconds: number; pass: () => void }[] = [];
  const hold = createStartHold({
    rulesStand,
    holdPage,
    wait: (milliseconds) => new Promise((pass) => void waits.push({ milliseconds, pass })),
  });
  return { hold, waits };
}

describe('at the start of the browser', () => {
  it('a page waits, with its whole address, until rules stand and policy was asked', async () => {
    const { hold } = given(() => Promise.resolve(false));
    expect(hold.waitsAt(page)).toBe(`${holdPage}?u=${page.url}`);
    await Promise.resolve();
    expect(hold.waitsAt(page)).toBeDefined();
    hold.end();
    await hold.over;
    expect(hold.waitsAt(page)).toBeUndefined();
  });

  it('a form that was sent is not held: nobody could send it again', () => {
    expect(given(() => Promise.resolve(false)).hold.waitsAt({ ...page, method: 'POST' })).toBeUndefined();
  });

  it('a worker that has slept while rules stood holds nothing', async () => {
    const { hold } = given(() => Promise.resolve(true));
    await hold.over;
    expect(hold.waitsAt(page)).toBeUndefined();
  });

  it('a policy that never answers, or a storage that fails, does not hold pages for ever', async () => {
    const { hold, waits } = given(() => Promise.reject(new Error('the disk is gone')));
    await Promise.resolve();
    expect(hold.waitsAt(page)).toBeDefined();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([longestHoldMs]);
    waits[0]?.pass();
    await hold.over;
    expect(hold.waitsAt(page)).toBeUndefined();
  });
});
