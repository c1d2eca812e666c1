import type { BrowsingData } from './clear-data.ts';

/** The real one. The types of the polyfill know fewer kinds of data than Chrome. */
export const browserBrowsingData: BrowsingData = {
  async permitted() {
    const { dataRemovalPermitted } = await chrome.browsingData.settings();
    return (kind) => dataRemovalPermitted[kind] !== false;
  },
  remove: (kinds) =>
    chrome.browsingData.remove(
      { since: 0, originTypes: { unprotectedWeb: true, protectedWeb: true } },
      Object.fromEntries(kinds.map((kind) => [kind, true])),
    ),
};
