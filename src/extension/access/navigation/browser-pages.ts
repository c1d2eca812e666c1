import { browser } from '../../platform/browser.ts';
import { parseAddress } from '../../../domain/decisions/parse-address.ts';
import type { Navigation, Pages } from './navigation.ts';

/** The browser's own tabs and frames. */
export const browserPages: Pages = {
  async addressesOf(tabId) {
    const [tab] = await Promise.allSettled([browser.tabs.get(tabId)]);
    if (tab.status === 'rejected') return [];
    return [tab.value.url, tab.value.pendingUrl].filter((one) => one !== undefined && one !== '') as string[];
  },
  async addressOfFrame(tabId, frameId) {
    const frame = await browser.webNavigation.getFrame({ tabId, frameId });
    return frame?.url;
  },
  async show(tabId, address) {
    // The tab may have been closed meanwhile, and then there is nothing left to show.
    await Promise.allSettled([browser.tabs.update(tabId, { url: address })]);
  },
  async showInFrame(tabId, frameId, address) {
    const [moved] = await Promise.allSettled([
      browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        injectImmediately: true,
        args: [address],
        func: (next: string) => location.replace(next),
      }),
    ]);
    return moved.status === 'fulfilled' && moved.value.length > 0;
  },
  async all() {
    const tabs = await browser.tabs.query({});
    const found = await Promise.all(tabs.map((tab) => navigationsOf(tab.id, tab.pendingUrl ?? tab.url)));
    return found.flat();
  },
};

/** The host of the page around a frame; empty when there is none any more. */
export async function hostAround(tabId: number, frameId: number): Promise<string> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId });
  const around = frame === null ? undefined : await browserPages.addressOfFrame(tabId, frame.parentFrameId);
  return parseAddress(around ?? '')?.host ?? '';
}

async function navigationsOf(tabId: number | undefined, address: string | undefined): Promise<Navigation[]> {
  if (tabId === undefined || address === undefined) return [];
  const page = { tabId, frameId: 0, parentFrameId: -1, address };
  const [frames] = await Promise.allSettled([browser.webNavigation.getAllFrames({ tabId })]);
  const inside = (frames.status === 'fulfilled' ? (frames.value ?? []) : []).filter(
    ({ frameId }) => frameId !== 0,
  );
  return [
    page,
    ...inside.map(({ frameId, parentFrameId, url }) => ({ tabId, frameId, parentFrameId, address: url })),
  ];
}
