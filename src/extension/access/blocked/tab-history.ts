import type { TabHistory } from './go-back.ts';

const key = 'wentBack';

/** The tab's own history. What is remembered in `sessionStorage` is a time and ends with the tab. */
export const tabHistory: TabHistory = {
  length: () => history.length,
  back: () => history.back(),
  lastBack: () => Number(sessionStorage.getItem(key) ?? Number.NaN) || undefined,
  rememberBack: (at) => sessionStorage.setItem(key, String(at)),
  stillHereAfter(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    addEventListener('pagehide', () => clearTimeout(timer), { once: true });
  },
  openStart: () => location.assign(chrome.runtime.getURL('session/start.html')),
};
