import { browser } from '../platform/browser.ts';
import { kioskPath, standsForStart } from '../session/start/stands-for-start.ts';
import { startPath } from '../press/browser-screen.ts';
import { policyNow } from './kept.ts';

const startAddress = browser.runtime.getURL(startPath);

/**
 * Puts the start page in the place of what stands for it, whenever a tab goes there. Called at the top of the worker, before
 * anything is awaited.
 *
 * @param attempt runs work and reports its failure.
 */
export function watchForStart(attempt: (work: Promise<unknown>) => void): void {
  const goes = (tabId: number, url: string) => {
    if (url.startsWith('chrome:') || url.includes(kioskPath)) attempt(startInItsPlace(tabId, url));
  };
  browser.webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) goes(tabId, url);
  });
  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) goes(tabId, url);
  });
  // Where the default search engine has a new tab page of its own, only the tab itself says that it is one.
  browser.tabs.onCreated.addListener(({ id, pendingUrl, url }) => {
    if (id !== undefined) goes(id, pendingUrl ?? url ?? '');
  });
}

async function startInItsPlace(tabId: number, url: string): Promise<void> {
  if (standsForStart(url, (await policyNow()).hubAddress)) await show(tabId);
}

/** A kiosk session, or a session that began with the start page, may have been there before this extension was. */
export async function openStartPages(): Promise<void> {
  const { hubAddress } = await policyNow();
  const tabs = await browser.tabs.query({});
  for (const { id, url = '', pendingUrl } of tabs) {
    const address = pendingUrl ?? url;
    const isLate = address.startsWith('http') && standsForStart(address, hubAddress);
    if (id !== undefined && isLate) await show(id);
  }
}

/** Tabs that asked for the start page when there was none yet show an error in its place. */
export async function reloadStartPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: startAddress });
  await Promise.allSettled(tabs.map(({ id }) => browser.tabs.reload(id)));
}

async function show(tabId: number): Promise<void> {
  // The tab may be gone by now, and then there is nothing to be shown in.
  await Promise.allSettled([browser.tabs.update(tabId, { url: startAddress })]);
}
