import { browser, type Tabs } from '../platform/browser.ts';
import { shieldPath, startPath } from '../press/browser-screen.ts';
import { browserTabs } from '../press/browser-tabs.ts';
import type { EveryTab, OpenTab } from './close-every-tab.ts';

/** The real tabs. */
export function browserEveryTab(coverPaths: readonly string[]): EveryTab {
  const covers = [shieldPath, ...coverPaths].map((path) => browser.runtime.getURL(path));
  const start = browser.runtime.getURL(startPath);
  return {
    all: async () => (await browser.tabs.query({})).flatMap((tab) => openTab(tab) ?? []),
    isStart: (address) => address === start,
    isCover: (address) => covers.some((cover) => address.startsWith(cover)),
    async openStart() {
      const [opened] = await Promise.allSettled([browser.tabs.create({ url: start, active: true })]);
      if (opened.status === 'fulfilled') return openTab(opened.value);
      // Where every window is gone there is nothing to put a tab into.
      return openTab((await browser.windows.create({ url: start })).tabs?.[0]);
    },
    activate: async (tabId) => void (await browser.tabs.update(tabId, { active: true })),
    setBehind: async (tabId, windowId) => void (await browser.tabs.move(tabId, { windowId, index: -1 })),
    discard: browserTabs.discard,
    remove: browserTabs.remove,
  };
}

function openTab(tab: Tabs.Tab | undefined): OpenTab | undefined {
  return tab?.id === undefined || tab.windowId === undefined
    ? undefined
    : {
        tabId: tab.id,
        windowId: tab.windowId,
        active: tab.active,
        address: tab.pendingUrl ?? tab.url ?? '',
      };
}
