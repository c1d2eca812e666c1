import { beforeEach, expect, it } from 'vitest';
import { createNewRelease, type NewRelease } from '../../../src/companion/offline/new-release.ts';
import { HandClock } from '../support/hand-clock.ts';

let clock: HandClock;
let waits: () => void;
let replaced: () => void;
let isWaiting: boolean;
let done: string[];
let release: NewRelease;

beforeEach(() => {
  [clock, isWaiting, done] = [new HandClock(), false, []];
  release = createNewRelease({
    onWaiting: (then) => (waits = then),
    onReplaced: (then) => (replaced = then),
    isWaiting: () => isWaiting,
    takeOver: () => done.push('take over'),
    update: () => {
      done.push('look');
      return Promise.reject(new TypeError('no line'));
    },
    reload: () => done.push('reload'),
    clock,
  });
});

it('says that a new release is here, and loads nothing by itself', async () => {
  expect(release.isReady.value).toBe(false);
  isWaiting = true;
  waits();
  expect(release.isReady.value).toBe(true);
  await clock.pass(60_000);
  expect(done).toEqual([]);
});

it('loads the page again once the new release has taken over, and only where somebody asked for it', () => {
  isWaiting = true;
  waits();
  release.use();
  expect(done).toEqual(['take over']);
  replaced();
  expect(done).toEqual(['take over', 'reload']);
});

it('asks in the other tabs too, and there it only loads', () => {
  replaced();
  expect([release.isReady.value, done]).toEqual([true, []]);
  release.use();
  expect(done).toEqual(['reload']);
});

it('looks for one every hour, and minds no missing answer', async () => {
  await clock.pass(2 * 60 * 60 * 1_000);
  release.lookForIt();
  expect(done).toEqual(['look', 'look', 'look']);
});
