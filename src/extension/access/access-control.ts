import * as z from 'zod/mini';
import { lessonHere } from '../../domain/lessons/lesson-here.ts';
import { suggestSearch } from '../../domain/decisions/suggest-search.ts';
import { toReportedPage } from '../../domain/events/reported-page.ts';
import type { ResponseOf } from '../../contracts/messages/extension-message.ts';
import type { DeviceFacts } from '../device/device-facts.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import { browser } from '../platform/browser.ts';
import type { Lock } from '../platform/lock.ts';
import type { MarkStep } from '../platform/mark-step.ts';
import { wait } from '../platform/wait.ts';
import { storedValue } from '../platform/value-store.ts';
import { blockedAddress } from './blocked-address.ts';
import { createEnforcement, type Situation } from './enforcement.ts';
import { heldAddress } from './held/held-address.ts';
import { createMayOpen } from './held/may-open.ts';
import { createPasses } from './held/passes.ts';
import { createStartHold } from './held/start-hold.ts';
import { keptLesson, keptLessonKey, lessonToDecideBy } from './lesson-in-force.ts';
import { browserPages, hostAround } from './navigation/browser-pages.ts';
import { createNavigationGuard } from './navigation/navigation-guard.ts';
import { createRefusedAddresses, refusedAddresses } from './navigation/refused-addresses.ts';
import type { PolicyInForce } from './policy-in-force.ts';
import { recentBlocks, recordBlockedFrame, recordBlockedPage } from './record-blocked-page.ts';
import { appliedState, createAppliedRules, keptSessionRules } from './rules/applied-rules.ts';
import { dynamicRules, sessionRules } from './rules/browser-rules.ts';
import { blockedPagePath, holdPagePath } from './rules/rules-in-package.ts';
import { browserCookies } from './search/browser-cookies.ts';
import { reconcileSearchCookies } from './search/search-cookies.ts';
import { createSearchWatch, recentConcerns } from './search/search-watch.ts';
import { signedInAccount } from './signed-in-account.ts';
import { subjectHere } from './subject-here.ts';

/** The page that answers a search for help with hurt, by its path in the package. */
export const kindnessPagePath = '/access/kindness.html';

type Parts = {
  append: AppendEvent;
  policy: () => Promise<PolicyInForce>;
  facts: () => Promise<DeviceFacts | undefined>;
  /** Sends at once what must not wait. */
  sendNow: () => void;
  lock: Lock;
  now: () => number;
  markStep: MarkStep;
};

/** Everything about which pages open here, put together from the browser's own parts. */
export function createAccessControl({ append, policy, facts, sendNow, lock, now, markStep }: Parts) {
  const blockedPage = browser.runtime.getURL(blockedPagePath);
  const holdPage = browser.runtime.getURL(holdPagePath);
  const lesson = storedValue('local', keptLessonKey, keptLesson);
  /** Hashes: no address is kept outside an event. */
  const askedSites = storedValue('session', 'askedSites', z.array(z.string()));
  const refused = createRefusedAddresses(storedValue('session', 'refusedAddresses', refusedAddresses), lock);
  const rules = createAppliedRules({
    dynamic: dynamicRules,
    session: sessionRules,
    state: storedValue('session', 'appliedRules', appliedState),
    keptSession: storedValue('local', 'keptSessionRules', keptSessionRules),
    lock,
  });

  const situationUnder = async (policyInForce: PolicyInForce): Promise<Situation> => ({
    policy: policyInForce,
    subject: await subjectHere(policyInForce.policy, (await facts())?.classColour, signedInAccount),
    lesson: lessonHere(policyInForce.policy, lessonToDecideBy(await lesson.read()), now()),
  });
  const enforcement = createEnforcement({
    situation: async () => situationUnder(await policy()),
    hash: (text) => sha256Base64Url(new TextEncoder().encode(text)),
    blockedPage,
    holdPage,
    version: browser.runtime.getManifest().version,
    rules,
    now,
  });
  const searches = createSearchWatch({
    compiled: enforcement.currentCompiled,
    phrases: enforcement.currentPhrases,
    append,
    onRecorded: sendNow,
    recent: storedValue('session', 'recentConcerns', recentConcerns),
    lock,
    now,
  });
  const recording = {
    append,
    recent: storedValue('session', 'recentBlocks', recentBlocks),
    recentFrames: storedValue('session', 'recentBlockedFrames', recentBlocks),
    decide: enforcement.decideHere,
    isAnsweredWithKindness: async (asked: string) => (await searches.concernOf(asked))?.kind === 'kindness',
    lock,
    now,
  };
  const recordBlocked = (address: string) => recordBlockedPage(recording, address);
  const passes = createPasses(sessionRules);
  const startHold = createStartHold({
    rulesStand: async () => (await rules.applied()) !== undefined,
    holdPage,
    wait,
  });
  const mayOpen = createMayOpen({ decide: enforcement.decideHere, hostAround, blockedPage, passes });
  const guard = createNavigationGuard({
    pages: browserPages,
    compiled: enforcement.currentCompiled,
    now,
    ownOrigin: new URL(blockedPage).origin,
    blockedPage,
    kindnessPage: browser.runtime.getURL(kindnessPagePath),
    heedSearch: searches.heed,
    setsOut: refused.setsOut,
    remember: refused.remember,
    recordBlocked,
    recordBlockedFrame: (address, frameOf) => recordBlockedFrame(recording, address, frameOf),
    pause: wait,
  });

  return {
    enforcement,
    lessonNow: lesson.read,
    subjectNow: async () => (await situationUnder(await policy())).subject,
    guard,
    passes,
    recordBlocked,
    async restoreSessionRules() {
      await rules.restoreSessionRules();
      await passes.forgetOthers();
    },
    startHold,
    async mayOpen(held: Parameters<typeof mayOpen>[0]) {
      await startHold.over;
      return mayOpen(held);
    },
    excessesOf: async (policyInForce: PolicyInForce) =>
      enforcement.excessesOf(await situationUnder(policyInForce)),
    /**
     * Rules, cookies and open pages as the policy wants them.
     *
     * @returns what tells this situation from others, and what could not be applied.
     */
    async apply(policyInForce: PolicyInForce): Promise<{ key: string; faults: string[] }> {
      const { changed, key, faults } = await enforcement.enforce(await situationUnder(policyInForce));
      if (changed) {
        markStep('policy-enforced');
        await guard.reconsiderAll();
      }
      await reconcileSearchCookies(await enforcement.currentCompiled(), browserCookies);
      return { key, faults };
    },
    /** What the blocked page of a tab stands in for. */
    async whyBlocked(page: {
      id?: number | undefined;
      url?: string | undefined;
    }): Promise<ResponseOf<'why-blocked'>> {
      const named = blockedAddress(page.url ?? '');
      const asked = named ?? (page.id === undefined ? undefined : await refused.ofTab(page.id));
      if (asked === undefined) return {};
      const decision = await enforcement.decideHere(asked);
      const { address } = toReportedPage({ address: asked, title: '' });
      if (decision.action !== 'block') return { address };
      const suggestion = suggestSearch(asked, await enforcement.currentCompiled());
      return {
        address,
        reason: decision.reason,
        ...(suggestion === undefined
          ? {}
          : { suggestion: { engine: suggestion.engineName, address: suggestion.address } }),
      };
    },
    /**
     * "Ask my teacher to open this." What is not refused is not asked for, and an address is asked for once a session.
     *
     * @returns whether the wish is on the disk.
     */
    askToOpen: (asked: string): Promise<boolean> =>
      lock('asked-sites', async () => {
        const decision = await enforcement.decideHere(asked);
        if (decision.action !== 'block') return false;
        const { address } = toReportedPage({ address: asked, title: '' });
        const hash = await sha256Base64Url(new TextEncoder().encode(address));
        const before = (await askedSites.read()) ?? [];
        if (before.includes(hash)) return true;
        await append({ kind: 'site-requested', details: { address, reason: decision.reason } });
        await askedSites.write([...before, hash]);
        return true;
      }),
    /**
     * The refused address that one of our pages stands in for. Any page can open them with any address in it, so only what is
     * refused at this moment counts.
     */
    async standsInFor(shown = ''): Promise<string | undefined> {
      const held = shown.startsWith(holdPage) ? heldAddress(shown) : undefined;
      const named = shown.startsWith(blockedPage) ? blockedAddress(shown) : held;
      if (named === undefined) return undefined;
      return (await enforcement.decideHere(named)).action === 'block' ? named : undefined;
    },
  };
}
