import type { MarkStep } from '../platform/mark-step.ts';
import type { Screen, ShieldPlace } from './screen.ts';

export type RaisedShield =
  { rung: 'window' | 'tab'; place: ShieldPlace; isFullScreen: boolean } | { rung: 'page' };

/** Where the child pressed, if that is known: the tab to turn into a shield when nothing else can be had. */
export type PressedIn = { tabId: number; windowId: number };

/**
 * Covers the screen, by the first rung that holds: a new window in full screen, which covers even a page that hangs;
 * a tab in front, where no window can be made (kiosk); the pressed tab itself. When none holds, the black that the page
 * button painted stays.
 */
export async function raiseShield(
  screen: Screen,
  markStep: MarkStep,
  pressedIn?: PressedIn,
): Promise<RaisedShield> {
  const [standing] = await screen.shields();
  if (standing !== undefined) {
    return { rung: 'window', place: standing, isFullScreen: await fill(screen, standing) };
  }
  const inWindow = await screen.openWindow();
  if (inWindow !== undefined) {
    markStep('shield-opened');
    return { rung: 'window', place: inWindow, isFullScreen: await fill(screen, inWindow) };
  }
  const inTab =
    (await screen.openTab(pressedIn?.windowId)) ??
    (pressedIn === undefined ? undefined : await screen.turnIntoShield(pressedIn.tabId));
  if (inTab === undefined) return { rung: 'page' };
  markStep('shield-opened');
  return { rung: 'tab', place: inTab, isFullScreen: await fill(screen, inTab) };
}

/**
 * For a page of ours that is in front already: only its window is asked for. To put its tab in front once more would cover what the
 * child taps for on it at this very moment.
 */
export async function fillAgain(screen: Screen, { windowId }: ShieldPlace): Promise<void> {
  if (!(await screen.isFullScreen(windowId))) await screen.fillWindow(windowId);
}

/** A window asked for in full screen is not always born so (flags, window managers): look, and ask again. */
async function fill(screen: Screen, place: ShieldPlace): Promise<boolean> {
  await screen.fillScreen(place);
  if (await screen.isFullScreen(place.windowId)) return true;
  await screen.fillScreen(place);
  return screen.isFullScreen(place.windowId);
}
