import { within } from '../platform/wait.ts';

export type OpenTab = { tabId: number; windowId: number; active: boolean; address: string };

/** The browser's tabs, as far as closing all of them needs them. */
export type EveryTab = {
  all: () => Promise<OpenTab[]>;
  /** The page that is left when everything else is gone. */
  isStart: (address: string) => boolean;
  /** Pages of ours that cover the screen. They come and go by themselves. */
  isCover: (address: string) => boolean;
  openStart: () => Promise<OpenTab | undefined>;
  /** In front of its own window. */
  activate: (tabId: number) => Promise<void>;
  /** Behind the page in front of another window, since a page in front cannot be discarded. */
  setBehind: (tabId: number, windowId: number) => Promise<void>;
  /** Throws away the page of a tab, without asking it. @returns the tab's id from now on. */
  discard: (tabId: number) => Promise<number>;
  remove: (tabId: number) => Promise<void>;
};

const answersWithinMs = 2_000;

/**
 * Closes every tab of every window and leaves the start page. Pages that hang, or that would ask "leave this page?", are not asked.
 *
 * @returns whether they are all gone. Called again it goes on with the rest.
 */
export async function closeEveryTab(tabs: EveryTab): Promise<boolean> {
  const open = (await tabs.all()).filter(({ address }) => !tabs.isCover(address));
  const start = open.find(({ address }) => tabs.isStart(address)) ?? (await tabs.openStart());
  if (start === undefined) return false;
  await tabs.activate(start.tabId);
  const closed = await Promise.all(
    open.filter(({ tabId }) => tabId !== start.tabId).map((tab) => closeTab(tabs, tab, start.windowId)),
  );
  return closed.every((isClosed) => isClosed);
}

async function closeTab(
  tabs: EveryTab,
  { tabId, windowId, active }: OpenTab,
  behind: number,
): Promise<boolean> {
  // A popup cannot be moved, and a page without anything loaded not be discarded: such a tab is simply removed.
  if (active && windowId !== behind) await tabs.setBehind(tabId, behind).catch(() => undefined);
  const remaining = await tabs.discard(tabId).catch(() => tabId);
  return within(answersWithinMs, tabs.remove(remaining)).catch(() => false);
}
