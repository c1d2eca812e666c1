import { browser, type Tabs } from '../../platform/browser.ts';
import type { ReportFailure } from '../../platform/report-failure.ts';
import { shieldPath } from '../browser-screen.ts';
import type { WindowsToHide } from './other-windows.ts';

/** The browser's windows. What fails is said, and the next look finds the window still in sight. */
export function createBrowserWindows(reportFailure: ReportFailure): WindowsToHide {
  const shieldAddress = browser.runtime.getURL(shieldPath);
  /** Also a page of ours that is only on its way: its window must not be put away before it has come. */
  const isOurs = ({ url, pendingUrl }: Tabs.Tab): boolean =>
    [url, pendingUrl].some((address) => address?.startsWith(shieldAddress));
  return {
    async inSight() {
      const windows = await browser.windows.getAll({ populate: true });
      return windows.flatMap(({ id, state, tabs = [] }) =>
        id === undefined || state === 'minimized' || tabs.some(isOurs)
          ? []
          : { windowId: id, state: state === 'normal' ? ('normal' as const) : ('maximized' as const) },
      );
    },
    async minimise(windowId) {
      try {
        await browser.windows.update(windowId, { state: 'minimized' });
        return (await browser.windows.get(windowId)).state === 'minimized';
      } catch (error) {
        reportFailure('window put away', error);
        return false;
      }
    },
    async blacken(windowId) {
      try {
        await browser.tabs.create({ windowId, url: `${shieldAddress}?cover=window`, active: true });
      } catch (error) {
        reportFailure('window made black', error);
      }
    },
    async bringBack({ windowId, state }) {
      try {
        await browser.windows.update(windowId, { state });
      } catch (error) {
        reportFailure('window brought back', error);
      }
    },
  };
}
