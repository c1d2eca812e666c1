import { allReports, leadToStartPage } from '../outbox/reports.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { createChildSays } from '../press/child-says.ts';
import { createHandlePress } from '../press/handle-press.ts';
import { sync } from './hub-line.ts';
import { append, policyNow, use } from './kept.ts';
import { blackPages, reportedTabs, shield, sound } from './screen.ts';

/** A child pressed. */
export const handlePress = createHandlePress({
  append,
  reports: () => allReports(use),
  blackPages,
  reportedTabs,
  shield,
  hush: sound.hushAtOnce,
  syncNow: () => sync('now'),
  lock,
  markStep,
  reportFailure,
});

/** A child says more about its press. */
export const childSays = createChildSays({
  append,
  reports: () => allReports(use),
  policy: async () => (await policyNow()).policy,
  leadToStartPage: (reportId) => leadToStartPage(use, reportId),
  reconcileShield: shield.reconcile,
  syncNow: () => void sync('now'),
});
