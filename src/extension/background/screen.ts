import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { createBlackPages } from '../press/black-pages.ts';
import { createBrowserScreen } from '../press/browser-screen.ts';
import { browserTabs } from '../press/browser-tabs.ts';
import { closeReportedPage } from '../press/close-reported-page.ts';
import { createReportedTabs, tabsToClose } from '../press/reported-tabs.ts';
import { createRestOfSession } from '../press/rest-of-session.ts';
import { createBrowserDisplays } from '../press/rest/browser-displays.ts';
import { createBrowserSound } from '../press/rest/browser-sound.ts';
import { createBrowserWindows } from '../press/rest/browser-windows.ts';
import { createOtherDisplays } from '../press/rest/other-displays.ts';
import { createOtherSound } from '../press/rest/other-sound.ts';
import { createOtherWindows, hiddenWindows } from '../press/rest/other-windows.ts';
import { createShieldKeeper } from '../press/shield-keeper.ts';
import { closedPages } from './closed-pages.ts';
import { reports } from './kept.ts';

export const reportedTabs = createReportedTabs(storedValue('session', 'reportedTabs', tabsToClose), lock);
export const sound = createOtherSound(createBrowserSound(reportFailure));
const screen = createBrowserScreen(reportFailure);
export const shield = createShieldKeeper({
  screen,
  reportsNotLifted: reports.notLifted,
  reportsToNote: reports.toNote,
  tabsOfClosedPages: closedPages.openTabs,
  reportedTabs,
  closePage: (tabId) => closeReportedPage(browserTabs, tabId),
  rest: createRestOfSession({
    windows: createOtherWindows(
      createBrowserWindows(reportFailure),
      storedValue('session', 'hiddenWindows', hiddenWindows),
    ),
    displays: createOtherDisplays(createBrowserDisplays(screen, reportFailure)),
    sound,
    bringToFront: (place) => screen.fillScreen(place),
  }),
  lock,
  markStep,
});

export const blackPages = createBlackPages((milliseconds, work) => void setTimeout(work, milliseconds));
