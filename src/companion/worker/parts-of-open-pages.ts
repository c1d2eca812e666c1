import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { Route } from 'workbox-routing/Route.js';

const partsName = 'lids-down-parts-of-open-pages';

/**
 * A page that stays open while another tab brings a new release has parts to fetch yet, under names that the hub does not have any
 * more. The parts of the release before this one are kept for it, and no older ones.
 */
export async function keepPartsOfOpenPages(precache: PrecacheController): Promise<void> {
  const before = await caches.open(precache.strategy.cacheName);
  const current = new Set(precache.getURLsToCacheKeys().values());
  const left = (await before.keys()).filter(({ url }) => !current.has(url) && isPart(new URL(url)));
  // The very same release, started again: what was kept is still the release before it.
  if (left.length === 0) return;
  await caches.delete(partsName);
  const parts = await caches.open(partsName);
  for (const request of left) {
    const response = await before.match(request);
    if (response !== undefined) await parts.put(request, response);
  }
}

/** Serves such a part; what is not kept is asked of the hub. */
export const partOfOpenPage = new Route(
  ({ url, sameOrigin }) => sameOrigin && isPart(url),
  async ({ request }) => {
    const parts = await caches.open(partsName);
    return (await parts.match(request)) ?? fetch(request);
  },
);

function isPart({ pathname }: URL): boolean {
  return pathname.startsWith('/assets/');
}
