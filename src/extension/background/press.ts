import { allReports } from '../outbox/reports.ts';
import { browser } from '../platform/browser.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { createHandlePress } from '../press/handle-press.ts';
import { sync } from './hub-line.ts';
import { append, use } from './kept.ts';
import { blackPages, reportedTabs, shield } from './screen.ts';

/** A child pressed. */
export const handlePress = createHandlePress({
  append,
  reports: () => allReports(use),
  blackPages,
  reportedTabs,
  shield,
  mute: async (tabId) => void (await browser.tabs.update(tabId, { muted: true })),
  syncNow: () => sync('now'),
  lock,
  markStep,
  reportFailure,
});
