import { reportsNotLifted } from '../outbox/reports.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { createBlackPages } from '../press/black-pages.ts';
import { createBrowserScreen } from '../press/browser-screen.ts';
import { browserTabs } from '../press/browser-tabs.ts';
import { closeReportedPage } from '../press/close-reported-page.ts';
import { createReportedTabs, tabsToClose } from '../press/reported-tabs.ts';
import { createShieldKeeper } from '../press/shield-keeper.ts';
import { use } from './kept.ts';

export const reportedTabs = createReportedTabs(storedValue('session', 'reportedTabs', tabsToClose), lock);
export const shield = createShieldKeeper({
  screen: createBrowserScreen(reportFailure),
  reportsNotLifted: () => reportsNotLifted(use),
  reportedTabs,
  closePage: (tabId) => closeReportedPage(browserTabs, tabId),
  lock,
  markStep,
});

export const blackPages = createBlackPages((milliseconds, work) => void setTimeout(work, milliseconds));
