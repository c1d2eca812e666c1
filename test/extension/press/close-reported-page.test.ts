import { expect, it } from 'vitest';
import { closeReportedPage, type TabsToClose } from '../../../src/extension/press/close-reported-page.ts';

function given(tab: { active: boolean } | undefined, neighbour: number | undefined, discards = true) {
  const done: string[] = [];
  const note = (what: string) => Promise.resolve(void done.push(what));
  const tabs: TabsToClose = {
    find: () => Promise.resolve(tab && { windowId: 1, ...tab }),
    neighbour: () => Promise.resolve(neighbour),
    openStartPage: () => note('start page'),
    activate: (tabId) => note(`activate ${tabId}`),
    discard: async (tabId) => {
      if (!discards) throw new Error('cannot be discarded');
      await note(`discard ${tabId}`);
      return tabId + 1;
    },
    remove: (tabId) => note(`remove ${tabId}`),
  };
  return { done, close: () => closeReportedPage(tabs, 7) };
}

it('brings another tab to the front, throws the page away unasked, and closes what is left of it', async () => {
  const { done, close } = given({ active: true }, 3);
  expect(await close()).toBe(true);
  expect(done).toEqual(['activate 3', 'discard 7', 'remove 8']);
});

it('opens the start page first where the page has the only tab', async () => {
  const { done, close } = given({ active: true }, undefined);
  await close();
  expect(done[0]).toBe('start page');
});

it('closes a page that cannot be thrown away, and one that is behind another', async () => {
  const { done, close } = given({ active: false }, undefined, false);
  await close();
  expect(done).toEqual(['remove 7']);
});

it('has nothing to do when the tab is gone', async () => {
  const { done, close } = given(undefined, undefined);
  expect(await close()).toBe(true);
  expect(done).toEqual([]);
});
