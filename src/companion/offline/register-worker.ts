import { Workbox } from 'workbox-window';
import type { Clock } from '../browser/clock.ts';
import { createNewRelease, type NewRelease } from './new-release.ts';

/** Path of the service worker; its scope is the whole companion. */
const workerPath = '/worker.js';

/**
 * Registers the service worker, after which the companion opens without a network. Where the browser has none (plain http, some private
 * windows) the companion works as before, with a network.
 *
 * @returns undefined where it could not be registered: that is tried again at the next load.
 */
export async function registerWorker(clock: Clock): Promise<NewRelease | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const container = navigator.serviceWorker;
  const workbox = new Workbox(workerPath);
  let isServed = container.controller !== null;
  const release = { onWaiting: () => {}, onReplaced: () => {} };
  workbox.addEventListener('waiting', () => release.onWaiting());
  container.addEventListener('controllerchange', () => {
    if (isServed) release.onReplaced();
    isServed = true;
  });
  let registration: ServiceWorkerRegistration | undefined;
  const newRelease = createNewRelease({
    onWaiting: (then) => (release.onWaiting = then),
    onReplaced: (then) => (release.onReplaced = then),
    isWaiting: () => Boolean(registration?.waiting),
    takeOver: () => workbox.messageSkipWaiting(),
    update: () => workbox.update(),
    reload: () => location.reload(),
    clock,
  });
  try {
    registration = await workbox.register();
  } catch {
    return undefined;
  }
  return newRelease;
}
