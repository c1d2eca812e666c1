import { Workbox } from 'workbox-window';

/** Path of the service worker; its scope is the whole companion. */
const workerPath = '/worker.js';

/**
 * Registers the service worker, after which the companion opens without a network. Where the browser has none (plain http, some private
 * windows) the companion works as before, with a network.
 *
 * @returns undefined where it could not be registered.
 */
export async function registerWorker(): Promise<Workbox | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const workbox = new Workbox(workerPath);
  try {
    await workbox.register();
    return workbox;
  } catch {
    // Registering is tried again at the next load; until then nothing is worse than it was.
    return undefined;
  }
}
