import { within } from '../platform/wait.ts';

/** Tabs, as far as closing one needs them. */
export type TabsToClose = {
  /** The tab, or undefined when it is gone. */
  find: (tabId: number) => Promise<{ windowId: number; active: boolean } | undefined>;
  /** Another tab of the window that is no shield and is not to be closed itself. */
  neighbour: (windowId: number, tabId: number) => Promise<number | undefined>;
  openStartPage: (windowId: number) => Promise<void>;
  activate: (tabId: number) => Promise<void>;
  /** Throws away the page of a tab, without asking it. @returns the tab's id from now on. */
  discard: (tabId: number) => Promise<number>;
  remove: (tabId: number) => Promise<void>;
};

const answersWithinMs = 2_000;

/**
 * Closes a page that may hang, and that may have a `beforeunload` handler which would ask "leave this page?": a tab
 * in front cannot be discarded, so another one comes to the front first; a discarded page has no say any more.
 *
 * @returns whether the tab is gone.
 */
export async function closeReportedPage(tabs: TabsToClose, tabId: number): Promise<boolean> {
  const tab = await tabs.find(tabId);
  if (tab === undefined) return true;
  if (tab.active) {
    const neighbour = await tabs.neighbour(tab.windowId, tabId);
    if (neighbour === undefined) await tabs.openStartPage(tab.windowId);
    else await tabs.activate(neighbour);
  }
  // Some pages cannot be discarded (nothing loaded yet): those do not hang and can simply be removed.
  const remaining = await tabs.discard(tabId).catch(() => tabId);
  return within(answersWithinMs, tabs.remove(remaining));
}
