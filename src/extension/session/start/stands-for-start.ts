/** The browser's own pages for a new tab, where policy has not put the start page in their place. */
const newTabPages: ReadonlySet<string> = new Set([
  'chrome://newtab/',
  'chrome://new-tab-page/',
  'chrome://new-tab-page-third-party/',
]);

/** What a kiosk session opens below the hub's address: a page of the web, since it can open no other. */
export const kioskPath = '/start';

/**
 * Whether an address stands for the start page: a new tab, or what a kiosk session begins with.
 *
 * @param hubAddress where the hub stands, without a slash at the end; undefined while none is known.
 */
export function standsForStart(address: string, hubAddress: string | undefined): boolean {
  if (newTabPages.has(address)) return true;
  return (
    hubAddress !== undefined && address.split(/[?#]/, 1)[0] === `${hubAddress.replace(/\/$/, '')}${kioskPath}`
  );
}
