import * as z from 'zod/mini';
import { browser } from '../../platform/browser.ts';
import type { ReportFailure } from '../../platform/report-failure.ts';
import { wait } from '../../platform/wait.ts';

/** What is in front of the child: the page of the window that was used last. Numbers live as long as the browser. */
export const frontPage = z.object({ tabId: z.number(), windowId: z.number(), address: z.string() });
export type FrontPage = z.infer<typeof frontPage>;

/** The page in front, as far as a resting screen needs it. What is gone in between is no error. */
export type Front = {
  /** What is in front in this window, or in the one used last. Undefined where no window is known. */
  look: (windowId?: number) => Promise<FrontPage | undefined>;
  /** Brings a page back to the front. */
  bring: (page: FrontPage) => Promise<void>;
  /** Shows the browser's own bars around a page, so that it can be left again. */
  showBars: (windowId: number) => Promise<void>;
};

/** Where a tab is that has just been opened. */
const blank = new Set(['', 'about:blank']);

async function pageInFront(windowId: number | undefined): Promise<FrontPage | undefined> {
  const asked =
    windowId === undefined
      ? browser.windows.getLastFocused({ populate: true })
      : browser.windows.get(windowId, { populate: true });
  const [window] = await Promise.allSettled([asked]);
  if (window.status === 'rejected') return undefined;
  const tab = window.value.tabs?.find(({ active }) => active);
  if (tab?.id === undefined || tab.windowId === undefined) return undefined;
  return { tabId: tab.id, windowId: tab.windowId, address: tab.pendingUrl || (tab.url ?? '') };
}

export function browserFront(reportFailure: ReportFailure): Front {
  const attempt = async (work: () => Promise<unknown>) => {
    const [done] = await Promise.allSettled([work()]);
    if (done.status === 'rejected') reportFailure('page in front', done.reason);
  };
  return {
    async look(windowId) {
      // Help that a child has just tapped for stands in a tab without an address for a moment.
      let page = await pageInFront(windowId);
      for (let again = 0; again < 5 && page !== undefined && blank.has(page.address); again += 1) {
        await wait(50);
        page = await pageInFront(windowId);
      }
      return page;
    },
    async bring({ tabId, windowId }) {
      // Either may have been closed meanwhile, by the page itself or by the browser.
      await Promise.allSettled([
        browser.tabs.update(tabId, { active: true }),
        browser.windows.update(windowId, { focused: true }),
      ]);
    },
    showBars: (windowId) =>
      attempt(async () => {
        const { state } = await browser.windows.get(windowId);
        if (state === 'fullscreen') await browser.windows.update(windowId, { state: 'maximized' });
      }),
  };
}
