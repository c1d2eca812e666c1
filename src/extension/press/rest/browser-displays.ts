import { browser } from '../../platform/browser.ts';
import type { ReportFailure } from '../../platform/report-failure.ts';
import { shieldPath } from '../browser-screen.ts';
import type { Screen } from '../screen.ts';
import type { DisplaysToBlacken } from './other-displays.ts';

/** The displays of this machine, by `chrome.system.display`. */
export function createBrowserDisplays(
  screen: Pick<Screen, 'fillScreen'>,
  reportFailure: ReportFailure,
): DisplaysToBlacken {
  const shieldAddress = browser.runtime.getURL(shieldPath);
  const areaOf: DisplaysToBlacken['areaOf'] = async (windowId) => {
    try {
      const { left = 0, top = 0, width = 0, height = 0, state } = await browser.windows.get(windowId);
      // One that was put away covers nothing, whatever size it will have when it is back.
      return state === 'minimized' ? { left, top, width: 0, height: 0 } : { left, top, width, height };
    } catch (error) {
      reportFailure('place of a window', error);
      return undefined;
    }
  };

  return {
    areaOf,
    async displays() {
      const displays = await chrome.system.display.getInfo();
      // One that mirrors another shows nothing of its own.
      return displays.flatMap(({ id, bounds, isEnabled, mirroringSourceId }) =>
        isEnabled && ['', id].includes(mirroringSourceId) ? bounds : [],
      );
    },
    async blacks() {
      const tabs = await browser.tabs.query({ url: `${shieldAddress}*` });
      const blacks = tabs.filter(({ url }) => url !== shieldAddress);
      const placed = await Promise.all(
        blacks.map(async ({ id, windowId }) => {
          const area = windowId === undefined ? undefined : await areaOf(windowId);
          return id === undefined || windowId === undefined || area === undefined
            ? []
            : { tabId: id, windowId, area };
        }),
      );
      return placed.flat();
    },
    async blacken({ left, top, width, height }) {
      try {
        const url = `${shieldAddress}?cover=display`;
        const { id } = await browser.windows.create({ url, left, top, width, height, focused: false });
        if (id !== undefined) await browser.windows.update(id, { state: 'fullscreen' });
      } catch (error) {
        reportFailure('display made black', error);
      }
    },
    async fill({ windowId }) {
      try {
        await browser.windows.update(windowId, { state: 'fullscreen' });
      } catch (error) {
        reportFailure('display made black', error);
      }
    },
    async close({ tabId }) {
      try {
        await browser.tabs.remove(tabId);
      } catch (error) {
        reportFailure('black closed', error);
      }
    },
    bringToFront: (shield) => screen.fillScreen(shield),
  };
}
