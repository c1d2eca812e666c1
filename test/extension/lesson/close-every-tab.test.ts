import { expect, it } from 'vitest';
import { closeEveryTab, type OpenTab } from '../../../src/extension/lesson/close-every-tab.ts';

/** Windows of a few lines. A page may hang: then it is closed only once it was thrown away, and that only behind another. */
function given(open: (OpenTab & { hangs?: boolean; stays?: boolean })[]) {
  let tabs = open;
  let next = 100;
  const find = (id: number) => {
    const tab = tabs.find(({ tabId }) => tabId === id);
    if (tab === undefined) throw new Error(`no tab ${id}`);
    return tab;
  };
  return {
    left: () => tabs.map(({ address }) => address),
    inFront: () => tabs.filter(({ active }) => active).map(({ address }) => address),
    every: {
      all: () => Promise.resolve(tabs.map((tab) => ({ ...tab }))),
      isStart: (address: string) => address === 'start',
      isCover: (address: string) => address === 'cover',
      openStart() {
        const start = { tabId: (next += 1), windowId: 1, active: false, address: 'start' };
        tabs.push(start);
        return Promise.resolve(start);
      },
      async activate(tabId: number) {
        const { windowId } = find(tabId);
        for (const tab of tabs) if (tab.windowId === windowId) tab.active = tab.tabId === tabId;
      },
      async setBehind(tabId: number, windowId: number) {
        Object.assign(find(tabId), { windowId, active: false });
      },
      async discard(tabId: number) {
        const tab = find(tabId);
        if (tab.active) throw new Error('a tab in front cannot be discarded');
        Object.assign(tab, { hangs: false, tabId: (next += 1) });
        return tab.tabId;
      },
      async remove(tabId: number) {
        const tab = find(tabId);
        if (tab.stays) throw new Error('tabs cannot be edited right now');
        if (tab.hangs) return new Promise<void>(() => undefined);
        tabs = tabs.filter((one) => one !== tab);
      },
    },
  };
}

const tab = (tabId: number, windowId: number, active: boolean, address = 'https://castle.example/') => ({
  tabId,
  windowId,
  active,
  address,
});

it('closes every tab of every window, also those that hang, and leaves the start page in front', async () => {
  const { every, left, inFront } = given([
    { ...tab(1, 1, true), hangs: true },
    tab(2, 1, false),
    { ...tab(3, 2, true), hangs: true },
    tab(4, 2, false),
  ]);
  expect(await closeEveryTab(every)).toBe(true);
  expect(left()).toEqual(['start']);
  expect(inFront()).toEqual(['start']);
});

it('keeps one start page that is there, and what covers the screen', async () => {
  const { every, left } = given([
    tab(1, 1, true),
    tab(2, 1, false, 'start'),
    tab(3, 1, false, 'start'),
    tab(4, 2, true, 'cover'),
  ]);
  expect(await closeEveryTab(every)).toBe(true);
  expect(left()).toEqual(['start', 'cover']);
});

it('says so where a tab is left, and takes it the next time', async () => {
  const stubborn = { ...tab(1, 1, true), stays: true };
  const { every, left } = given([stubborn, tab(2, 1, false)]);
  expect(await closeEveryTab(every)).toBe(false);
  expect(left()).toEqual(['https://castle.example/', 'start']);
  stubborn.stays = false;
  expect(await closeEveryTab(every)).toBe(true);
  expect(left()).toEqual(['start']);
});
