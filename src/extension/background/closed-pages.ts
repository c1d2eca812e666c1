import { endOfSchoolDay } from '../../domain/decisions/school-day.ts';
import { browser } from '../platform/browser.ts';
import { startPath } from '../press/browser-screen.ts';
import { createClosedPages } from '../press/closed-pages.ts';
import { facts, now, policyNow, use } from './kept.ts';
import { reopened } from './reopened.ts';

/** What was reported here stays closed. */
export const closedPages = createClosedPages({
  use,
  exceptions: async () => {
    const [{ policy }, here] = await Promise.all([policyNow(), facts.read()]);
    return (policy?.exceptions ?? []).filter(
      ({ until, classes }) =>
        now() < endOfSchoolDay(until) &&
        (classes === undefined || classes.some((colour) => colour === here?.classColour)),
    );
  },
  reopens: reopened.opens,
  tabs: async () =>
    (await browser.tabs.query({})).flatMap(({ id, url, pendingUrl }) =>
      id === undefined
        ? []
        : [url, pendingUrl].flatMap((address) => (address ? [{ tabId: id, address }] : [])),
    ),
  leadToStartPage: async (tabId) => {
    await browser.tabs.update(tabId, { url: browser.runtime.getURL(startPath) });
  },
});

/**
 * Hears of every page that is opened, by whatever way. Called at the top of the worker, before anything is awaited.
 *
 * @param attempt runs work and reports its failure.
 */
export function watchClosedPages(attempt: (work: Promise<unknown>) => void): void {
  const heed = ({ tabId, frameId, url }: { tabId: number; frameId: number; url: string }) => {
    if (frameId === 0) attempt(closedPages.heed({ tabId, address: url }));
  };
  browser.webNavigation.onBeforeNavigate.addListener(heed);
  browser.webNavigation.onCommitted.addListener(heed);
  browser.webNavigation.onHistoryStateUpdated.addListener(heed);
}
