import * as z from 'zod/mini';

export const longestSiteEntry = 2_048;

/** One entry of a site list in Chrome's URLBlocklist format. parse-url-filter.ts judges it. */
export const siteEntry = z.string().check(z.maxLength(longestSiteEntry));

/** What `z.array(siteEntry)` takes, in one pass and without a copy, since a list may have fifty thousand entries. */
export const siteList = z.custom<string[]>(isSiteList, { error: 'must be a list of sites' });

function isSiteList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const entry: unknown = value[index];
    if (typeof entry !== 'string' || entry.length > longestSiteEntry) return false;
  }
  return true;
}
