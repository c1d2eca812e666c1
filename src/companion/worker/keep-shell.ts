import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { keepPartsOfOpenPages, partOfOpenPage } from './parts-of-open-pages.ts';

/** What the hub answers itself; every other address is a screen of the companion. */
const ofTheHub = /^\/(api|extension|healthz)(\/|$)/;

/**
 * Keeps all files of this release when it is installed, and serves them from then on, with or without a network. Nothing that the hub
 * tells (`/api`) is ever kept here.
 */
export function keepShell(
  worker: ServiceWorkerGlobalScope,
  files: readonly (PrecacheEntry | string)[],
): void {
  const precache = new PrecacheController();
  precache.addToCacheList([...files]);
  worker.addEventListener('install', (event) => event.waitUntil(precache.install(event)));
  worker.addEventListener('activate', (event) => {
    const next = keepPartsOfOpenPages(precache).then(() => precache.activate(event));
    event.waitUntil(next);
  });
  registerRoute(new PrecacheRoute(precache));
  registerRoute(partOfOpenPage);
  registerRoute(
    new NavigationRoute(precache.createHandlerBoundToURL('/index.html'), { denylist: [ofTheHub] }),
  );
}
