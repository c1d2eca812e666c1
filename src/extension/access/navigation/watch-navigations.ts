import { browser } from '../../platform/browser.ts';
import type { Passes } from '../held/passes.ts';
import type { NavigationGuard } from './navigation-guard.ts';

type Details = { tabId: number; frameId: number; parentFrameId?: number; url: string };

/**
 * Hears of everything that goes anywhere, in every tab and frame. Called at the top of the worker, before anything is awaited.
 *
 * @param attempt runs work and reports its failure.
 */
export function watchNavigations(
  { guard, passes }: { guard: NavigationGuard; passes: Passes },
  attempt: (work: Promise<unknown>) => void,
): void {
  const navigation = ({ tabId, frameId, parentFrameId = 0, url }: Details) => ({
    tabId,
    frameId,
    parentFrameId,
    address: url,
  });
  const arrived = (details: Details) => {
    if (isSeen(details)) attempt(guard.arrived(navigation(details)));
  };
  browser.webNavigation.onBeforeNavigate.addListener((details) => {
    if (isSeen(details)) attempt(guard.begins(navigation(details)));
  });
  // One of our own pages is where a pass is asked for, not where it leads.
  const passed = ({ tabId, frameId, url }: Details) => {
    if (/^https?:/i.test(url)) attempt(passes.used(tabId, frameId));
  };
  browser.webNavigation.onCommitted.addListener((details) => {
    passed(details);
    arrived(details);
  });
  browser.webNavigation.onErrorOccurred.addListener(passed);
  browser.webNavigation.onHistoryStateUpdated.addListener(arrived);
  browser.webNavigation.onReferenceFragmentUpdated.addListener(arrived);
  // A page that was made ready in advance gets a tab only when it is shown; of that, only `tabs` tells.
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url !== undefined) arrived({ tabId, frameId: 0, url });
  });
  browser.tabs.onReplaced.addListener((tabId) => {
    attempt(arriveAt(guard, tabId));
  });
}

async function arriveAt(guard: NavigationGuard, tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  if (url !== undefined) await guard.arrived({ tabId, frameId: 0, parentFrameId: -1, address: url });
}

/** A page that is made ready in advance is not on the screen; moving its tab would move the page that is. */
function isSeen(details: Details): boolean {
  return !('documentLifecycle' in details && details.documentLifecycle === 'prerender');
}
