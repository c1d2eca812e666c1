import { forgetWhatIsOver } from '../outbox/forget-what-is-over.ts';
import { protectStorage } from '../platform/protect-storage.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { closedPages } from './closed-pages.ts';
import { askHubAnew, sync } from './hub-line.ts';
import { now, policyNow, session, use } from './kept.ts';
import { lesson } from './lesson.ts';
import { lessonEnd, reconcileOutboxWatch } from './lesson-end.ts';
import { reconcileLessonHours } from './lesson-hours.ts';
import { access, policyKeeper } from './policy.ts';
import { reopened } from './reopened.ts';
import { reconcileAbsence, rest } from './rest.ts';
import { beginSession } from './session.ts';
import { signIn } from './sign-in.ts';
import { openStartPages } from './start-page.ts';
import { shield } from './screen.ts';

/**
 * Makes everything as it has to be, from whatever state the last worker died in. The screen first: a child may be waiting
 * behind it.
 *
 * @param settled policy has had the time to arrive.
 */
export async function reconcileEverything(settled: boolean): Promise<void> {
  const attempt = (where: string, step: () => Promise<void>) =>
    step().catch((error: unknown) => reportFailure(where, error));
  await Promise.all([
    attempt('storage', protectStorage),
    attempt('shield', shield.reconcile),
    attempt('rest', rest.coverIfDue),
    attempt('rules', () => access.restoreSessionRules()),
    attempt('reopened pages', () => reopened.countDown(closedPages.leadAway)),
    attempt('lesson', async () => {
      if ((await lesson.countDown()).lapsedByWall) await askHubAnew();
    }),
  ]);
  await Promise.all([
    attempt('start page', openStartPages),
    attempt('sign-in', signIn.reconcile),
    attempt('policy', () => policyKeeper.refresh(settled)).then(access.startHold.end),
    attempt('session', beginSession),
    attempt('what is over', forgetOld),
  ]);
  await Promise.all([
    // Once more with a policy that may have come by now.
    attempt('sign-in', () => (settled ? Promise.resolve() : signIn.reconcile())),
    attempt('rest', rest.reconcile),
    attempt('lesson hours', reconcileLessonHours),
    attempt('absence', reconcileAbsence),
    attempt('outbox', reconcileOutboxWatch),
  ]);
  await attempt('end of lesson', lessonEnd.reconcile);
  await attempt('sync', () => sync('when-due'));
}

async function forgetOld(): Promise<void> {
  const keepMinutes = (await policyNow()).policy?.keepAcknowledgedMinutes;
  await forgetWhatIsOver(use, { now: now(), session: await session(), keepMinutes });
}
