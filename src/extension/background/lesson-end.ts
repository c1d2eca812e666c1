import { keptLessonKey } from '../access/lesson-in-force.ts';
import { chromeosHere } from '../device/chromeos/chromeos-here.ts';
import { browserBrowsingData } from '../lesson/browser-browsing-data.ts';
import { browserEveryTab } from '../lesson/browser-every-tab.ts';
import { clearData } from '../lesson/clear-data.ts';
import { closeEveryTab } from '../lesson/close-every-tab.ts';
import { endedLessonKey } from '../lesson/ended-lesson.ts';
import { createLessonEnd } from '../lesson/lesson-end.ts';
import { countAllUnsent, watchUnsent } from '../outbox/watch-unsent.ts';
import { browser } from '../platform/browser.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { sync } from './hub-line.ts';
import { append, now, policyNow, reports, spare, use } from './kept.ts';
import { ended } from './lesson.ts';
import { access } from './policy.ts';
import { isStaff, logOffAsked, rest, restPath, signInPath } from './rest.ts';

const chromeos = async () => chromeosHere((await policyNow()).policy?.chromeosFake);
const everyTab = browserEveryTab([restPath, signInPath]);

/** What follows the end of a lesson. */
export const lessonEnd = createLessonEnd({
  ended,
  logOff: logOffAsked,
  lesson: access.lessonNow,
  policy: async () => (await policyNow()).policy,
  isStaff,
  reportsNotLifted: reports.notLifted,
  async closeEveryTab() {
    const areClosed = await closeEveryTab(everyTab);
    markStep('tabs-closed');
    return areClosed;
  },
  async clear(what) {
    const kept = await clearData(browserBrowsingData, what);
    if (kept.length > 0) reportFailure('clearing', new Error(`not permitted: ${kept.join(', ')}`));
    markStep('data-cleared');
  },
  async showOrHide() {
    await reconcileOutboxWatch();
    await rest.reconcile();
  },
  async endSession() {
    const { isNew } = await append({ kind: 'session-ended', details: { reason: 'lesson-ended' } });
    markStep('receipt-kept');
    return isNew;
  },
  send: sync,
  async countUnsent() {
    const beside = (await spare.read()).events.filter(({ arrived }) => !arrived);
    return beside.length + (await countAllUnsent(use));
  },
  async signOut() {
    const here = await chromeos();
    if ((await here.session()) === 'managed-guest') await here.signOut();
  },
  lock,
  now,
  reportFailure,
});

/**
 * Hears of everything that may let the end of a lesson go on: the lesson itself, and a shield that was lifted. Called at the top of the
 * worker, before anything is awaited.
 *
 * @param attempt runs work and reports its failure.
 */
export function watchLessonEnd(attempt: (work: Promise<unknown>) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (keptLessonKey in changes || endedLessonKey in changes)) {
      attempt(lessonEnd.reconcile());
    }
  });
  browser.tabs.onRemoved.addListener(() => attempt(goOn()));
}

async function goOn(): Promise<void> {
  if ((await ended.read()) !== undefined || (await logOffAsked.read()) !== undefined) {
    await lessonEnd.reconcile();
  }
}

let endWatch: (() => void) | undefined;

/**
 * Where a session ends with its profile, whatever is written goes to the hub at once; and a screen that waits for an empty outbox goes
 * on when it is. Elsewhere nothing is watched.
 */
export async function reconcileOutboxWatch(): Promise<void> {
  const isEager = (await (await chromeos()).session()) === 'managed-guest';
  if (!isEager && (await logOffAsked.read()) === undefined) {
    endWatch?.();
    endWatch = undefined;
    return;
  }
  const failed = (error: unknown) => reportFailure('outbox', error);
  endWatch ??= watchUnsent(
    use,
    (unsent) => {
      const work = unsent > 0 && isEager ? sync('when-due').then(goOn) : goOn();
      work.catch(failed);
    },
    failed,
  );
}
