import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { createChildSays } from '../press/child-says.ts';
import { createHandlePress } from '../press/handle-press.ts';
import { sync } from './hub-line.ts';
import { append, policyNow, reports } from './kept.ts';
import { blackPages, reportedTabs, shield, sound } from './screen.ts';

/** A child pressed. */
export const handlePress = createHandlePress({
  append,
  reports: reports.all,
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
  reports: reports.all,
  policy: async () => (await policyNow()).policy,
  leadToStartPage: reports.leadToStartPage,
  reconcileShield: shield.reconcile,
  syncNow: () => void sync('now'),
});
