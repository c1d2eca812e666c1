import { computed, type ReadonlySignal } from '@preact/signals';
import type { TileView } from '../board/tile-views.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { notificationPlace, startHelpNotifications } from './help-notifications.ts';
import { subscribeHere } from './subscribe-here.ts';
import { waitingPresses } from './waiting-presses.ts';
import { workerRegistration } from './worker-registration.ts';

/** Goes on telling an adult who asked for it on this device before. @returns ends it. */
export async function followPresses(
  ask: AskHub,
  pressing: ReadonlySignal<readonly TileView[]>,
): Promise<() => void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return () => {};
  const registration = await workerRegistration();
  const waiting = computed(() => waitingPresses(pressing.value));
  const stop = startHelpNotifications(waiting, notificationPlace(registration));
  try {
    await subscribeHere(ask, registration);
  } catch (error) {
    // The next start of this page asks again; what the hub had stays.
    if (!(error instanceof HubProblem)) throw error;
  }
  return stop;
}
