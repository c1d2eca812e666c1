import { browser } from '../../platform/browser.ts';
import type { StartHold } from './start-hold.ts';

/**
 * Puts the hold in the way of every page. Called at the top of the worker, before anything is awaited: the browser keeps this listener for
 * its next start, wakes the worker for the first page and waits for the answer. Only an extension that policy has installed may
 * do so; one that is loaded from a folder, on the desk of whoever builds it, goes without.
 */
export function watchStart(hold: StartHold): void {
  browser.webRequest.onBeforeRequest.addListener(
    (page) => {
      const redirectUrl = hold.waitsAt(page);
      return redirectUrl === undefined ? {} : { redirectUrl };
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    ['blocking'],
  );
}
