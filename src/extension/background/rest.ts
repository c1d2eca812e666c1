import * as z from 'zod/mini';
import { screenRest } from '../../domain/lessons/screen-rest.ts';
import { lessonToDecideBy } from '../access/lesson-in-force.ts';
import { logOff, logOffKey } from '../lesson/lesson-end.ts';
import { browser } from '../platform/browser.ts';
import { webLock as lock } from '../platform/lock.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { createBrowserScreen } from '../press/browser-screen.ts';
import type { ShieldFirst } from '../session/rest/behind-shield.ts';
import { browserFront, frontPage } from '../session/rest/front-page.ts';
import { heedAbsence } from '../session/rest/heed-absence.ts';
import { browserIdle } from '../session/rest/idle.ts';
import { createRestKeeper } from '../session/rest/rest-keeper.ts';
import { restKind, restKindKey } from '../session/rest/rest-kind.ts';
import { now, policyNow, reports } from './kept.ts';
import { access } from './policy.ts';
import { shield, sound } from './screen.ts';

export const restPath = '/session/rest.html';
/** The page that asks who is here, by its path in the package. */
export const signInPath = '/session/sign-in.html';
const signInAddress = browser.runtime.getURL(signInPath);
const shieldScreen = createBrowserScreen(reportFailure);
const kind = storedValue('session', restKindKey, restKind);
export const logOffAsked = storedValue('session', logOffKey, logOff);
export const isStaff = async () => (await access.subjectNow()) === 'staff';

/** A press comes before whatever else fills the screen. */
export const shieldFirst: ShieldFirst = {
  isShielded: async () => (await reports.covering()).length > 0 || (await shieldScreen.shields()).length > 0,
  giveWay: shield.comeToFront,
};

/** Covers the screen while it rests. */
export const rest = createRestKeeper({
  screen: createBrowserScreen(reportFailure, restPath),
  front: browserFront(reportFailure),
  sound,
  async wanted() {
    const { policy } = await policyNow();
    const lesson = await access.lessonNow();
    const isOver = lesson === undefined && (await logOffAsked.read()) !== undefined;
    const asked = isOver ? 'log-off' : screenRest(policy, lessonToDecideBy(lesson), now());
    return asked === undefined || (await isStaff()) ? undefined : asked;
  },
  ...shieldFirst,
  mayStay: async (address) => (await access.enforcement.decideHere(address)).reason === 'always-reachable',
  comesFirst: (address) => address.startsWith(signInAddress),
  kind,
  beneath: storedValue('session', 'beneathRest', frontPage),
  leftAlone: storedValue('session', 'leftAlone', z.boolean()),
  lock,
});

/** Nobody may be there. */
export const reconcileAbsence = (said?: boolean) =>
  heedAbsence(
    {
      idle: browserIdle,
      policy: async () => (await policyNow()).policy,
      isStaff,
      leaveAlone: rest.leaveAlone,
    },
    said,
  );

/** A window or tab has changed: of importance only while the screen rests. */
async function coverAgain(): Promise<void> {
  if ((await kind.read()) !== undefined) await rest.coverIfDue();
}

/**
 * Hears of everything that may uncover a resting screen, and of a Chromebook that was left alone. Called at the top of the worker,
 * before anything is awaited.
 *
 * @param attempt runs work and reports its failure.
 */
export function watchRest(attempt: (work: Promise<unknown>) => void): void {
  const look = () => attempt(coverAgain());
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) look();
  });
  browser.windows.onCreated.addListener(look);
  browser.windows.onRemoved.addListener(look);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onRemoved.addListener(look);
  browser.webNavigation.onCommitted.addListener(({ frameId }) => {
    if (frameId === 0) look();
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'idle') attempt(reconcileAbsence(true));
  });
}
