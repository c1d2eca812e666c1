import { createAccessControl } from '../access/access-control.ts';
import { choosePolicySource } from '../access/choose-policy-source.ts';
import { fingerprintInForce } from '../access/fingerprint-in-force.ts';
import { createPolicyKeeper, toldHealth } from '../access/policy-keeper.ts';
import { keptLesson, keptLessonKey } from '../access/lesson-in-force.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import { createOpenAtOnce, openedSending } from '../lesson/open-at-once.ts';
import { browser } from '../platform/browser.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { reconcileStartView } from '../session/start/reconcile-start-view.ts';
import { startView, startViewKey } from '../session/start/start-view.ts';
import { stream, sync, tellHealth } from './hub-line.ts';
import { append, facts, fingerprint, lastGood, now, policyNow, reports } from './kept.ts';
import { language } from './language.ts';
import { ended } from './lesson.ts';
import { keepFacts, whoIsHere } from './who-is-here.ts';

/** Which pages open here. */
export const access = createAccessControl({
  append,
  policy: policyNow,
  facts: facts.read,
  sendNow: () => void sync('now'),
  lock,
  now,
  markStep,
});

const openAtOnce = createOpenAtOnce({
  kept: storedValue('local', keptLessonKey, keptLesson).read,
  opened: storedValue('local', 'openedSending', openedSending),
  lock,
  // What the lesson before it left open is closed first.
  async mustWait() {
    const before = await ended.read();
    return (await reports.notLifted()).length > 0 || (before !== undefined && before.closed === undefined);
  },
  decide: access.enforcement.decideHere,
  openTab: async (url) => void (await browser.tabs.create({ url })),
});

const startViewParts = {
  kept: storedValue('local', startViewKey, startView),
  compiled: access.enforcement.currentCompiled,
  lesson: access.lessonNow,
  now,
};

const openForPupils = async () => {
  if ((await access.subjectNow()) !== 'staff') await openAtOnce();
};

export const policyKeeper = createPolicyKeeper({
  source: choosePolicySource,
  lastGood,
  told: storedValue('local', 'toldHealth', toldHealth),
  lock,
  excessesOf: access.excessesOf,
  async apply(policyInForce) {
    const { policy } = policyInForce;
    const known = policy === undefined ? undefined : await keepFacts(await whoIsHere(policy));
    const { key, faults } = await access.apply(policyInForce);
    await reconcileStartView(startViewParts, key, policy);
    await language.reconcile(policy);
    await openForPupils().catch((error: unknown) => reportFailure('open at once', error));
    stream.connect(policy?.hubAddress);
    const hash = (text: string) => sha256Base64Url(new TextEncoder().encode(text));
    return {
      facts: known,
      faults,
      fingerprint: await fingerprintInForce({ kept: fingerprint, hash }, key, policy),
    };
  },
  tellHealth,
});

/** The blocked page stands in for an address. */
export const recordBlocked = async (address: string) => {
  await access.recordBlocked(address);
  await sync('when-due');
};

/** A child wants a refused page. */
export const askToOpen = async (address: string) => {
  const kept = await access.askToOpen(address);
  void sync('now');
  return kept;
};
