import { browser } from '../platform/browser.ts';
import { shieldPath, startPath } from './browser-screen.ts';
import type { TabsToClose } from './close-reported-page.ts';

/** The browser's tabs, for closing a reported page. */
export const browserTabs: TabsToClose = {
  async find(tabId) {
    const tab = (await browser.tabs.query({})).find((other) => other.id === tabId);
    return tab?.windowId === undefined ? undefined : { windowId: tab.windowId, active: tab.active };
  },
  async neighbour(windowId, tabId) {
    const others = (await browser.tabs.query({ windowId })).filter((tab) => tab.id !== tabId);
    const shield = others.find((tab) => tab.url?.startsWith(browser.runtime.getURL(shieldPath)));
    return (shield ?? others[0])?.id;
  },
  async openStartPage(windowId) {
    // A tab that is born active takes the keyboard to its window, be it one that was put away behind a shield.
    const { id } = await browser.tabs.create({
      windowId,
      url: browser.runtime.getURL(startPath),
      active: false,
    });
    if (id !== undefined) await browser.tabs.update(id, { active: true });
  },
  async activate(tabId) {
    await browser.tabs.update(tabId, { active: true });
  },
  async discard(tabId) {
    // The promise answers the discarded tab; the types of the polyfill do not know it.
    const discarded = (await browser.tabs.discard(tabId)) as unknown;
    return isTabWithId(discarded) ? discarded.id : tabId;
  },
  remove: (tabId) => browser.tabs.remove(tabId),
};

function isTabWithId(value: unknown): value is { id: number } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number';
}
