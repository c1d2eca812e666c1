import { helpLook, helpTitle } from '../../domain/notices/help-needed.ts';

type Extendable = { waitUntil: (work: Promise<unknown>) => void };
type Clicked = Extendable & { notification: { close: () => void } };

/** As much of a service worker (ServiceWorkerGlobalScope) as this touches; it is tested without one. */
export type TellingWorker = {
  addEventListener(name: 'push', listener: (event: Extendable) => void): void;
  addEventListener(name: 'notificationclick', listener: (event: Clicked) => void): void;
  registration: { showNotification(title: string, look: object): Promise<void> };
  clients: {
    matchAll(wanted: {
      type: 'window';
      includeUncontrolled: true;
    }): Promise<readonly { focus(): Promise<unknown> }[]>;
    openWindow(path: string): Promise<unknown>;
  };
};

/**
 * Says "Help needed" when the hub pushes, and opens the board when that is tapped. Whatever a push says, this is all that is shown; so
 * also for one that a newer hub words in another way.
 */
export function tellOfHelp(worker: TellingWorker): void {
  // `renotify`: another press is heard again, though it takes the place of the first.
  const look = { ...helpLook, renotify: true };
  worker.addEventListener('push', (event) =>
    event.waitUntil(worker.registration.showNotification(helpTitle, look)),
  );
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openBoard(worker));
  });
}

/** A companion that is open comes to the front as it is; else one is opened. */
async function openBoard({ clients }: TellingWorker): Promise<void> {
  const [open] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open === undefined) await clients.openWindow('/');
  else await open.focus();
}
