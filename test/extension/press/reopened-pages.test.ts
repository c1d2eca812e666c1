import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { createReopenedPages, type ReopenedWord } from '../../../src/extension/press/reopened-pages.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

const hub = 'https://hub.example';
const hash = 'h'.repeat(43);
const reportId = v7();
const closed = { hash, reportId, isRude: false };
const hourMs = 3_600_000;

function device() {
  const clock = { wallMs: Date.UTC(2031, 2, 4), aliveMs: 0, life: 'first' };
  const kept = memoryValue<ReopenedWord>();
  const pages = createReopenedPages({ kept, lock: memoryLock(), moment: () => ({ ...clock }) });
  const word = (version: number, endsInMs?: number) => ({
    type: 'reopened-pages' as const,
    version,
    pages: endsInMs === undefined ? [] : [{ hash, reportIds: [reportId], endsInMs }],
  });
  const pass = (milliseconds: number) => {
    clock.wallMs += milliseconds;
    clock.aliveMs += milliseconds;
  };
  return { clock, kept, pages, word, pass };
}

it('a page that the hub names is open again, for the report that it names and for no later one', async () => {
  const { pages, word } = device();
  expect(await pages.opens(closed)).toBe(false);
  await pages.heed(hub, word(5, hourMs));
  expect(await pages.opens(closed)).toBe(true);
  expect(await pages.opens({ ...closed, reportId: v7() }), 'reported once more').toBe(false);
  expect(await pages.opens({ ...closed, hash: 'k'.repeat(43) }), 'another page').toBe(false);
});

it('never where rude pictures were named here, whatever the hub says', async () => {
  const { pages, word } = device();
  await pages.heed(hub, word(5, hourMs));
  expect(await pages.opens({ ...closed, isRude: true })).toBe(false);
});

it('an older word changes nothing, a newer one is the whole word, and the same one twice changes nothing', async () => {
  const { pages, word } = device();
  await pages.heed(hub, word(5, hourMs));
  await pages.heed(hub, word(4));
  await pages.heed(hub, word(5, hourMs));
  expect(await pages.opens(closed)).toBe(true);
  await pages.heed(hub, word(6));
  await pages.heed(hub, word(5, hourMs));
  expect(await pages.opens(closed)).toBe(false);
});

it('it closes by itself, with no hub, whichever clock gets there first', async () => {
  for (const tick of ['both', 'wall', 'alive'] as const) {
    const { clock, pages, word } = device();
    await pages.heed(hub, word(5, hourMs));
    if (tick !== 'alive') clock.wallMs += hourMs + 1;
    if (tick !== 'wall') clock.aliveMs += hourMs + 1;
    expect([tick, await pages.opens(closed)]).toEqual([tick, false]);
    const led: string[] = [];
    const refuse = () => Promise.reject(new Error('the tab is being moved'));
    await expect(pages.countDown(refuse)).rejects.toThrow('moved');
    const leadAway = async () => void led.push('away');
    await pages.countDown(leadAway);
    await pages.countDown(leadAway);
    expect(led, 'until it is done, and then no more').toEqual(['away']);
  }
});

it('a clock that is set back and a worker that dies keep nothing open for longer', async () => {
  const { clock, pages, word, pass } = device();
  await pages.heed(hub, word(5, hourMs));
  pass(hourMs / 2);
  await pages.countDown(() => Promise.reject(new Error('nothing has closed')));
  Object.assign(clock, { wallMs: clock.wallMs - 10 * hourMs, aliveMs: 0, life: 'second' });
  await pages.heed(hub, word(5, hourMs));
  clock.aliveMs += hourMs / 2 - 1;
  expect(await pages.opens(closed)).toBe(true);
  clock.aliveMs += 1;
  expect(await pages.opens(closed)).toBe(false);
});

it('another hub speaks for itself', async () => {
  const { pages, word } = device();
  await pages.heed(hub, word(9));
  await pages.heed('https://other.example', word(2, hourMs));
  expect(await pages.opens(closed)).toBe(true);
});

it('no address is kept', async () => {
  const { kept, pages, word } = device();
  await pages.heed(hub, word(5, hourMs));
  expect(JSON.stringify(kept.value?.pages)).not.toContain('http');
});
