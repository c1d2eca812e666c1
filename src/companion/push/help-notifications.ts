import { effect, type ReadonlySignal } from '@preact/signals';
import { helpLook, helpTag, helpTitle } from '../../domain/notices/help-needed.ts';

/** What shows and takes back notifications of this page. */
export type NotificationPlace = {
  /** Somebody looks at this very page: the board itself tells them. */
  isLookedAt: () => boolean;
  show: (title: string, look: NotificationOptions) => Promise<void>;
  /** Takes back what stands with this tag, also what the worker has shown. */
  takeBack: (tag: string) => Promise<void>;
};

/**
 * Says "Help needed" while a press waits and nobody looks at this page, and takes it back once somebody has seen the press, wherever that was.
 *
 * @returns ends it.
 */
export function startHelpNotifications(
  somebodyWaits: ReadonlySignal<boolean>,
  place: NotificationPlace,
): () => void {
  return effect(() => {
    const doing = somebodyWaits.value
      ? place.isLookedAt()
        ? Promise.resolve()
        : place.show(helpTitle, helpLook)
      : place.takeBack(helpTag);
    doing.catch((error: unknown) => reportError(error));
  });
}

/** Notifications of a browser, through the service worker where there is one: on a phone there is no other way. */
export function notificationPlace(registration: ServiceWorkerRegistration | undefined): NotificationPlace {
  let shown: Notification | undefined;
  return {
    isLookedAt: () => document.visibilityState === 'visible' && document.hasFocus(),
    show: async (title, look) => {
      if (Notification.permission !== 'granted') return;
      if (registration?.active) return registration.showNotification(title, look);
      shown = new Notification(title, look);
      shown.addEventListener('click', () => window.focus());
    },
    takeBack: async (tag) => {
      shown?.close();
      shown = undefined;
      for (const notification of (await registration?.getNotifications({ tag })) ?? []) notification.close();
    },
  };
}
