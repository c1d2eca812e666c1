import type { Tabs } from '../platform/browser.ts';
import { browser } from '../platform/browser.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { Screen, ShieldPlace } from './screen.ts';

export const shieldPath = '/press/shield.html';
export const startPath = '/session/start.html';
export const liftedPath = '/lifting/lifted.html';

/**
 * The real screen. A rung that fails is said and answered with undefined, and the ladder goes on to the next.
 *
 * @param path of the page that covers: the shield, unless another one does.
 */
export function createBrowserScreen(reportFailure: ReportFailure, path = shieldPath): Screen {
  const shieldAddress = browser.runtime.getURL(path);
  const tried = async <T>(where: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      reportFailure(where, error);
      return undefined;
    }
  };

  const leadTo = async ({ tabId }: ShieldPlace, own: string) => {
    const url = browser.runtime.getURL(own);
    await tried('page after shield', () => browser.tabs.update(tabId, { url, active: true }));
    await tried('window after shield', async () => {
      const { windowId } = await browser.tabs.get(tabId);
      if (windowId !== undefined)
        await browser.windows.update(windowId, { state: 'maximized', focused: true });
    });
  };

  const fillWindow = async (windowId: number) => {
    await tried('shield full screen', () =>
      browser.windows.update(windowId, { state: 'fullscreen', focused: true }),
    );
  };

  const leadToStartPage = (place: ShieldPlace) => leadTo(place, startPath);

  return {
    leadToStartPage,
    leadToLifted: (place) => leadTo(place, liftedPath),
    async shields() {
      // Also one that is only on its way: a query by address does not find it yet.
      const tabs = await browser.tabs.query({});
      return tabs.flatMap((tab) =>
        tab.url === shieldAddress || tab.pendingUrl === shieldAddress ? (placeOf(tab) ?? []) : [],
      );
    },
    openWindow: () =>
      tried('shield window', async () => {
        const window = await browser.windows.create({ url: shieldAddress, type: 'normal', focused: true });
        return placeOf(window.tabs?.[0]);
      }),
    openTab: (windowId) =>
      tried('shield tab', async () =>
        placeOf(
          await browser.tabs.create({
            url: shieldAddress,
            active: true,
            ...(windowId === undefined ? {} : { windowId }),
          }),
        ),
      ),
    turnIntoShield: (tabId) =>
      tried('shield in the pressed tab', async () =>
        placeOf(await browser.tabs.update(tabId, { url: shieldAddress, active: true })),
      ),
    isFullScreen: async (windowId) => {
      const window = await tried('shield state', () => browser.windows.get(windowId));
      return window?.state === 'fullscreen';
    },
    async fillScreen({ tabId, windowId }) {
      await Promise.all([
        fillWindow(windowId),
        tried('shield in front', () => browser.tabs.update(tabId, { active: true })),
      ]);
    },
    fillWindow,
    async closeShield(place) {
      const everything = await browser.tabs.query({});
      if (everything.some(({ id, url }) => id !== place.tabId && !url?.startsWith(shieldAddress))) {
        await tried('shield closing', () => browser.tabs.remove(place.tabId));
      } else {
        await leadToStartPage(place);
      }
    },
  };
}

function placeOf(tab: Tabs.Tab | undefined): ShieldPlace | undefined {
  return tab?.id === undefined || tab.windowId === undefined
    ? undefined
    : { tabId: tab.id, windowId: tab.windowId };
}
