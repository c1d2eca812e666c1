import { computed, type ReadonlySignal } from '@preact/signals';
import { helpLook, helpTag, helpTitle } from '../../domain/notices/help-needed.ts';

/** `renotify`: it is heard again, though one stands there. */
type HelpLook = NotificationOptions & { renotify: boolean };

/** What shows and takes back notifications of this page. */
export type NotificationPlace = {
  /** Somebody looks at this very page: the board itself tells them. */
  isLookedAt: () => boolean;
  /** Calls whenever somebody may have stopped looking at it. @returns ends it. */
  onLeave: (left: () => void) => () => void;
  show: (title: string, look: HelpLook) => Promise<void>;
  /** Takes back what stands with this tag, also what the worker has shown. */
  takeBack: (tag: string) => Promise<void>;
};

/**
 * Says "Help needed" of each press that waits while nobody looks at this page, also where somebody looked and went away; and takes it back
 * once somebody has seen the last of them, wherever that was.
 *
 * @param waiting ids of the presses that wait for a person.
 * @returns ends it.
 */
export function startHelpNotifications(
  waiting: ReadonlySignal<readonly string[]>,
  place: NotificationPlace,
): () => void {
  // One text, so that a board on which other things change asks for nothing.
  const ids = computed(() => waiting.value.toSorted().join(' '));
  let told: readonly string[] = [];
  const tell = (): Promise<void> => {
    const now = ids.peek().split(' ').filter(Boolean);
    told = told.filter((id) => now.includes(id));
    if (now.length === 0) return place.takeBack(helpTag);
    if (place.isLookedAt() || now.length === told.length) return Promise.resolve();
    const renotify = told.length > 0;
    told = now;
    return place.show(helpTitle, { ...helpLook, renotify });
  };
  const heed = (): void => void tell().catch((error: unknown) => reportError(error));
  const stopFollowing = ids.subscribe(heed);
  const stopWatching = place.onLeave(() => {
    if (ids.peek() !== '') heed();
  });
  return () => {
    stopFollowing();
    stopWatching();
  };
}

/** Notifications of a browser, through the service worker where there is one: on a phone there is no other way. */
export function notificationPlace(registration: ServiceWorkerRegistration | undefined): NotificationPlace {
  let shown: Notification | undefined;
  return {
    isLookedAt: () => document.visibilityState === 'visible' && document.hasFocus(),
    onLeave: (left) => {
      // Another window in front takes the focus, and leaves this one visible.
      document.addEventListener('visibilitychange', left);
      window.addEventListener('blur', left);
      return () => {
        document.removeEventListener('visibilitychange', left);
        window.removeEventListener('blur', left);
      };
    },
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
