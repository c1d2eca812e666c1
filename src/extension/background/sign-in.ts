import { matchesSlowHash } from '../device/slow-hash.ts';
import { isSaidTwice, numberTwiceKey } from '../device/number-twice.ts';
import { browser } from '../platform/browser.ts';
import { webLock as lock } from '../platform/lock.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { createBrowserScreen, startPath } from '../press/browser-screen.ts';
import { browserFront, frontPage } from '../session/rest/front-page.ts';
import { acceptedRules, acceptedRulesKey, rulesDue } from '../session/sign-in/accepted-rules.ts';
import { createEnterNumber } from '../session/sign-in/enter-number.ts';
import { createHeedSignInWord } from '../session/sign-in/heed-sign-in-word.ts';
import { createSignInCover } from '../session/sign-in/sign-in-cover.ts';
import { createSignInKeeper } from '../session/sign-in/sign-in-keeper.ts';
import { signInView, signInViewKey } from '../session/sign-in/sign-in-view.ts';
import { staffCodeTries } from '../session/sign-in/staff-code-tries.ts';
import { tellClass, toldClass } from '../session/sign-in/tell-class.ts';
import { sync } from './hub-line.ts';
import { append, now, policyNow, saidTwice } from './kept.ts';
import { access } from './policy.ts';
import { rest, shieldFirst, signInPath } from './rest.ts';
import { beginSession } from './session.ts';
import { answers, entered, keepFacts, whoIsHere } from './who-is-here.ts';

const view = storedValue('session', signInViewKey, signInView);
const accepted = storedValue('local', acceptedRulesKey, acceptedRules);
const told = storedValue('session', 'toldClass', toldClass);
const policy = async () => (await policyNow()).policy;
const syncNow = () => void sync('now');

const cover = createSignInCover({
  screen: createBrowserScreen(reportFailure, signInPath),
  front: browserFront(reportFailure),
  ...shieldFirst,
  mayStay: async (address) => (await access.enforcement.decideHere(address)).reason === 'always-reachable',
  mayTurn: (address) => address === browser.runtime.getURL(startPath),
  beneath: storedValue('session', 'beneathSignIn', frontPage),
  lock,
});

/** Asks at the start of a session who is here. */
export const signIn = createSignInKeeper({
  policy,
  here: whoIsHere,
  async tell(here) {
    await keepFacts(here);
    // The hub takes the start of a session for a clean start: what is told of the class comes after it.
    await beginSession();
    if (await tellClass(append, told, here.signedIn)) syncNow();
  },
  isNumberTwice: async (number) => isSaidTwice(number, await saidTwice.read()),
  areRulesDue: async (known, { signedIn }) => {
    const colour = signedIn.who === 'class' ? signedIn.colour : undefined;
    return rulesDue(known, colour, await accepted.read(), now()) !== undefined;
  },
  answers,
  view,
  cover,
  onEnd: rest.coverIfDue,
  lock,
});

/** A child said something at sign-in. */
export const heedSignInWord = createHeedSignInWord({
  append,
  policy,
  here: whoIsHere,
  answers,
  accepted,
  lock,
  now,
  reconcile: signIn.reconcile,
  syncNow,
});

/** An adult enters the number. */
export const enterNumber = createEnterNumber({
  append,
  policy,
  here: whoIsHere,
  matches: matchesSlowHash,
  entered,
  answers,
  tries: storedValue('local', 'staffCodeTries', staffCodeTries),
  lock,
  now,
  reconcile: signIn.reconcile,
  syncNow,
});

/**
 * Hears of everything that may come in front of the sign-in page, and of another Chromebook with the same number. Called at the top of the
 * worker, before anything is awaited.
 *
 * @param attempt runs work and reports its failure.
 */
export function watchSignIn(attempt: (work: Promise<unknown>) => void): void {
  const look = () => attempt(signIn.coverAgain());
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) look();
  });
  browser.windows.onRemoved.addListener(look);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onRemoved.addListener(look);
  browser.webNavigation.onCommitted.addListener(({ frameId }) => {
    if (frameId === 0) look();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && numberTwiceKey in changes) attempt(signIn.reconcile());
  });
}
