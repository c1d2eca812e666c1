/**
 * A new release waits until an adult has asked for it: `SKIP_WAITING` is what workbox-window says then. The first release of all takes the
 * pages that are open, so that they have every part of the companion without a network at once.
 */
export function takeOverWhenAsked(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('message', (event) => {
    if (isAsked(event.data)) event.waitUntil(worker.skipWaiting());
  });
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
}

function isAsked(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}
