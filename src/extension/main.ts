import { answerTo, type MessageHandlers } from './messages/message-handlers.ts';
import { developmentPolicyKey } from './access/development-policy-source.ts';
import { deviceFactsKey } from './device/device-facts.ts';
import { keptLessonKey } from './access/lesson-in-force.ts';
import { watchNavigations } from './access/navigation/watch-navigations.ts';
import {
  access,
  askToOpen,
  blackPages,
  handlePress,
  policyKeeper,
  reconcileEverything,
  recordBlocked,
  shield,
  sync,
} from './background.ts';
import { browser } from './platform/browser.ts';
import { markStep } from './platform/mark-step.ts';
import { reportFailure } from './platform/report-failure.ts';
import { addButtonToOpenPages } from './press/add-button-to-open-pages.ts';
import { pressIn, type Press, type PressedTab } from './press/press.ts';
import { v7 } from 'uuid';

// Every listener is added before anything is awaited: the event that woke this worker would be lost otherwise.
const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
const heartbeat = 'heartbeat';
/** Keys in `storage.local` of what policy is made of: on a change everything is enforced anew. */
const whatPolicyLiesIn = [developmentPolicyKey, deviceFactsKey, keptLessonKey];
/** A window or page that is going is still listed for a moment. */
const isGoneWithinMs = 300;

const unlessItFails = (where: string, work: Promise<unknown>) => {
  work.catch((error: unknown) => reportFailure(where, error));
};
const pressFrom = async (tab: PressedTab | undefined, via: Press['via'], pressId = v7()) =>
  handlePress(pressIn(tab, pressId, via, await access.standsInFor(tab?.url)));
const reconcileShield = () => unlessItFails('shield', shield.reconcile());
const reconcileShieldTwice = () => {
  reconcileShield();
  setTimeout(reconcileShield, isGoneWithinMs);
};

const handlers: MessageHandlers = {
  press: ({ pressId }, { tab }) =>
    handlePress({ ...pressIn(tab, pressId, 'page-button'), paintsBlack: true }),
  async 'page-is-black'({ pressId }) {
    blackPages.say(pressId);
    return {};
  },
  'press-on-own-page': ({ pressId }, { tab }) => pressFrom(tab, 'page-button', pressId),
  async 'page-blocked'({ address }) {
    await recordBlocked(address);
    return { kept: true };
  },
  'why-blocked': (_request, { tab, url }) => access.whyBlocked({ id: tab?.id, url }),
  async 'ask-to-open'({ address }) {
    return { kept: await askToOpen(address) };
  },
  async 'shield-shown'({ covering }) {
    // A shield that is being left still counts as one for a moment.
    if (!covering) reconcileShieldTwice();
    return { covered: await shield.shieldSays(covering) };
  },
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
watchNavigations(access.guard, (work) => unlessItFails('navigation', work));
browser.storage.onChanged.addListener((changes, area) => {
  const isPolicy = area === 'managed' || (area === 'local' && whatPolicyLiesIn.some((key) => key in changes));
  if (!isPolicy) return;
  markStep('policy-arrived');
  unlessItFails('policy', policyKeeper.refresh(true));
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === heartbeat) unlessItFails('heartbeat', reconcileEverything(true));
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install' || reason === 'update') unlessItFails('open pages', addButtonToOpenPages());
});
// To be woken is enough: what follows is done at every start of the worker.
browser.runtime.onStartup.addListener(() => {});
addEventListener('online', () => unlessItFails('sync', sync('now')));

unlessItFails('heartbeat', Promise.resolve(browser.alarms.create(heartbeat, { periodInMinutes: 0.5 })));
// The event that woke this worker comes first: it may be a child.
setTimeout(() => unlessItFails('start', reconcileEverything(false)));
