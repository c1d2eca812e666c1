import { answerTo } from './messages/message-handlers.ts';
import { developmentPolicyKey } from './access/development-policy-source.ts';
import { deviceFactsKey } from './device/device-facts.ts';
import { numberByAdultKey } from './device/number-by-adult.ts';
import { keptPolicyKey } from './access/kept-policy-key.ts';
import { keptLessonKey } from './access/lesson-in-force.ts';
import { watchStart } from './access/held/watch-start.ts';
import { watchNavigations } from './access/navigation/watch-navigations.ts';
import { watchClosedPages } from './background/closed-pages.ts';
import { handlers } from './background/handlers.ts';
import { sync } from './background/hub-line.ts';
import { access, policyKeeper } from './background/policy.ts';
import { pressFrom } from './background/press-from.ts';
import { reconcileEverything } from './background/reconcile-everything.ts';
import { reconcileShield, reconcileShieldTwice } from './background/reconcile-shield.ts';
import { watchLessonEnd } from './background/lesson-end.ts';
import { lessonHoursAlarm, reconcileLessonHours } from './background/lesson-hours.ts';
import { rest, watchRest } from './background/rest.ts';
import { signIn, watchSignIn } from './background/sign-in.ts';
import { reloadStartPages, watchForStart } from './background/start-page.ts';
import { browser } from './platform/browser.ts';
import { markStep } from './platform/mark-step.ts';
import { reportFailure } from './platform/report-failure.ts';
import { addButtonToOpenPages } from './press/add-button-to-open-pages.ts';

// Every listener is added before anything is awaited: the event that woke this worker would be lost otherwise.
const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
const heartbeat = 'heartbeat';
/** Keys in `storage.local` of what policy is made of: on a change everything is enforced anew. */
const whatPolicyLiesIn = [developmentPolicyKey, deviceFactsKey, keptLessonKey, numberByAdultKey];
/** And of what a resting screen goes by. */
const whatRestLiesIn = [keptPolicyKey, deviceFactsKey, keptLessonKey];
/** The event that woke this worker arrives so much later than its code has run: it comes first, since it may be a child. */
const wakingEventWithinMs = 50;

const unlessItFails = (where: string, work: Promise<unknown>) => {
  work.catch((error: unknown) => reportFailure(where, error));
};

browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse): true => {
  const answer = answerTo(handlers, message, sender, ownOrigin) ?? Promise.resolve(undefined);
  answer.then(sendResponse, (error: unknown) => {
    reportFailure('message', error);
    sendResponse(undefined);
  });
  return true;
});
browser.action.onClicked.addListener((tab) => unlessItFails('press', pressFrom(tab, 'toolbar-button')));
browser.commands.onCommand.addListener((_name, tab) =>
  unlessItFails('press', pressFrom(tab, 'keyboard-command')),
);
browser.windows.onRemoved.addListener(reconcileShieldTwice);
browser.tabs.onRemoved.addListener(reconcileShieldTwice);
browser.windows.onCreated.addListener(reconcileShieldTwice);
browser.windows.onFocusChanged.addListener((windowId) => {
  if (windowId !== browser.windows.WINDOW_ID_NONE) reconcileShield();
});
watchStart(access.startHold);
watchNavigations(access, (work) => unlessItFails('navigation', work));
watchClosedPages((work) => unlessItFails('closed pages', work));
watchRest((work) => unlessItFails('rest', work));
watchLessonEnd((work) => unlessItFails('end of lesson', work));
watchSignIn((work) => unlessItFails('sign-in', work));
watchForStart((work) => unlessItFails('start page', work));
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && whatRestLiesIn.some((key) => key in changes)) {
    // Before any rule is made anew: a teacher is waiting for thirty pairs of eyes.
    unlessItFails('rest', rest.coverIfDue());
    unlessItFails('lesson hours', reconcileLessonHours());
  }
  const isPolicy = area === 'managed' || (area === 'local' && whatPolicyLiesIn.some((key) => key in changes));
  if (!isPolicy) return;
  markStep('policy-arrived');
  unlessItFails('policy', policyKeeper.refresh(true).then(signIn.reconcile).then(rest.reconcile));
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === heartbeat) unlessItFails('heartbeat', reconcileEverything(true));
  if (name !== lessonHoursAlarm) return;
  unlessItFails('rest', rest.coverIfDue());
  unlessItFails('policy', policyKeeper.refresh(true).then(rest.reconcile).then(reconcileLessonHours));
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install' || reason === 'update') unlessItFails('open pages', addButtonToOpenPages());
  if (reason === 'install') unlessItFails('start page', reloadStartPages());
});
// To be woken is enough: what follows is done at every start of the worker.
browser.runtime.onStartup.addListener(() => {});
addEventListener('online', () => unlessItFails('sync', sync('now')));

unlessItFails('heartbeat', Promise.resolve(browser.alarms.create(heartbeat, { periodInMinutes: 0.5 })));
setTimeout(() => unlessItFails('start', reconcileEverything(false)), wakingEventWithinMs);
