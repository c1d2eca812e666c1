import * as z from 'zod/mini';
import { streamTicketPath, streamTicketResponse } from '../contracts/http/stream-ticket.ts';
import type { SchoolPolicy } from '../domain/policy/school-policy.ts';
import { classColourByPolicy } from '../domain/policy/class-on-device.ts';
import { v7 } from 'uuid';
import { createAccessControl } from './access/access-control.ts';
import { choosePolicySource } from './access/choose-policy-source.ts';
import { keptPolicy, keptPolicyKey, type PolicyInForce } from './access/policy-in-force.ts';
import { createPolicyKeeper, toldHealth } from './access/policy-keeper.ts';
import { assetIdReader } from './device/asset-id.ts';
import { deviceFacts, deviceFactsKey, type DeviceFacts } from './device/device-facts.ts';
import { readDeviceNumber } from './device/device-number.ts';
import { enrolIfNeeded, enrolment } from './device/enrol.ts';
import { createEnrolledPost } from './device/enrolled-post.ts';
import { createSignedPost } from './device/hub-client.ts';
import { readIdentity } from './device/identity.ts';
import { openSocket } from './device/open-socket.ts';
import { createStream } from './device/stream.ts';
import { createAppendEvent } from './outbox/append-event.ts';
import { countUnsent } from './outbox/count-unsent.ts';
import { OutboxDatabase } from './outbox/outbox-database.ts';
import {
  allReports,
  forgetOldReports,
  heedReportFrame,
  lastFrameId,
  reportsNotLifted,
} from './outbox/reports.ts';
import { sendOutbox } from './outbox/send-outbox.ts';
import { createSync, syncPause } from './outbox/sync.ts';
import { openOnUse } from './outbox/use-database.ts';
import { browser } from './platform/browser.ts';
import { webLock as lock } from './platform/lock.ts';
import { markStep } from './platform/mark-step.ts';
import { protectStorage } from './platform/protect-storage.ts';
import { reportFailure } from './platform/report-failure.ts';
import { storedValue } from './platform/value-store.ts';
import { createBrowserScreen } from './press/browser-screen.ts';
import { createBlackPages } from './press/black-pages.ts';
import { browserTabs } from './press/browser-tabs.ts';
import { closeReportedPage } from './press/close-reported-page.ts';
import { createHandlePress } from './press/handle-press.ts';
import { createReportedTabs, tabsToClose } from './press/reported-tabs.ts';
import { createShieldKeeper } from './press/shield-keeper.ts';
import { browserVersion } from './session/browser-version.ts';
import { logSessions, readSessionId, sessionId } from './session/session.ts';

const now = () => Date.now();
const newId = () => v7();

// What is remembered, where, and for how long. Nothing true lives in variables of this worker.
const use = openOnUse(() => new OutboxDatabase());
const currentSession = storedValue('session', 'session', sessionId);
const facts = storedValue('local', deviceFactsKey, deviceFacts);
const lastGood = storedValue('local', keptPolicyKey, keptPolicy);
const enrolled = storedValue('local', 'enrolment', enrolment);
const toldRefusal = storedValue('session', 'toldRefusal', z.boolean());

const session = () => readSessionId({ current: currentSession, lock, newId });

const append = createAppendEvent({
  use,
  lock,
  newId,
  async describeMoment(earlierSession) {
    if (earlierSession !== undefined) {
      const earlier = await use((database) => database.sessions.get(earlierSession));
      return { session: earlierSession, time: new Date(now()), deviceNumber: earlier?.deviceNumber ?? null };
    }
    const [running, known] = await Promise.all([session(), facts.read()]);
    return {
      session: running,
      time: new Date(now()),
      deviceNumber: known?.deviceNumber ?? null,
      ...(known?.classColour === undefined ? {} : { classColour: known.classColour }),
    };
  },
});

// The hub.
const identity = () => readIdentity(use, lock);
const signedPost = createSignedPost({
  fetch: (...request) => fetch(...request),
  identity,
  now,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
});
const enrol = (again: boolean) =>
  lock('enrolment', async () => {
    const { policy } = await policyKeeper.current();
    if (policy === undefined) return;
    if (again) await enrolled.remove();
    await enrolIfNeeded(
      { identity, post: signedPost, remembered: enrolled },
      { ...policy, deviceNumber: (await facts.read())?.deviceNumber ?? null },
    );
  });
const post = createEnrolledPost(signedPost, enrol);

const tellHealth = async ({ from, faults }: PolicyInForce) => {
  const [unsentReports, unsentRoutine] = await Promise.all([
    countUnsent(use, 'report'),
    countUnsent(use, 'routine'),
  ]);
  await append({
    kind: 'device-health',
    details: { policy: from, policyFaults: faults, unsentReports, unsentRoutine },
  });
  void sync('when-due');
};

const sync = createSync({
  async send() {
    const { policy } = await policyKeeper.current();
    return policy === undefined ? undefined : sendOutbox({ use, post, markStep }, policy.hubAddress);
  },
  pause: storedValue('session', 'syncPause', syncPause),
  lock,
  now,
  random: Math.random,
  later: (milliseconds, work) => void setTimeout(work, milliseconds),
  async onRefused() {
    if ((await toldRefusal.read()) === true) return;
    await toldRefusal.write(true);
    await tellHealth(await policyKeeper.current());
  },
  reportFailure,
});

const stream = createStream({
  async ticket(hubAddress) {
    const request = { hubAddress, path: streamTicketPath, contentType: 'application/json', body: '{}' };
    return (await post(request, streamTicketResponse)).ticket;
  },
  since: (hubAddress) => lastFrameId(use, hubAddress),
  openSocket,
  onOpen: () => void sync('now'),
  async onReport(hubAddress, frame) {
    const report = await heedReportFrame(use, hubAddress, frame, now());
    if (report?.lifted) await shield.reconcile();
  },
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  reportFailure,
});

// The screen.
const reportedTabs = createReportedTabs(storedValue('session', 'reportedTabs', tabsToClose), lock);
export const shield = createShieldKeeper({
  screen: createBrowserScreen(reportFailure),
  reportsNotLifted: () => reportsNotLifted(use),
  reportedTabs,
  closePage: (tabId) => closeReportedPage(browserTabs, tabId),
  lock,
  markStep,
});

export const blackPages = createBlackPages((milliseconds, work) => void setTimeout(work, milliseconds));

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

// Policy, and which pages open under it.
export const access = createAccessControl({
  append,
  policy: () => policyKeeper.current(),
  facts: facts.read,
  sendNow: () => void sync('now'),
  lock,
  now,
  markStep,
});

const isSame = (one: DeviceFacts, other: DeviceFacts | undefined) =>
  one.deviceNumber === other?.deviceNumber && one.classColour === other.classColour;
const readDeviceFacts = async (policy: SchoolPolicy): Promise<DeviceFacts> => {
  const classColour = classColourByPolicy(policy);
  const deviceNumber = await readDeviceNumber(policy, assetIdReader());
  return { deviceNumber, ...(classColour === undefined ? {} : { classColour }) };
};

export const policyKeeper = createPolicyKeeper({
  source: choosePolicySource,
  lastGood,
  told: storedValue('local', 'toldHealth', toldHealth),
  lock,
  excessesOf: access.excessesOf,
  async apply(policyInForce) {
    const { policy } = policyInForce;
    const known = policy === undefined ? undefined : await readDeviceFacts(policy);
    if (known !== undefined && !isSame(known, await facts.read())) await facts.write(known);
    const faults = await access.apply(policyInForce);
    stream.connect(policy?.hubAddress);
    return { facts: known, faults };
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

export { sync };

/**
 * Makes everything as it has to be, from whatever state the last worker died in. The screen first: a child may be waiting
 * behind it.
 *
 * @param settled policy has had the time to arrive.
 */
export async function reconcileEverything(settled: boolean): Promise<void> {
  const versions = {
    extensionVersion: browser.runtime.getManifest().version,
    browserVersion: browserVersion(navigator.userAgent),
  };
  const attempt = (where: string, step: () => Promise<void>) =>
    step().catch((error: unknown) => reportFailure(where, error));
  await Promise.all([
    attempt('storage', protectStorage),
    attempt('shield', shield.reconcile),
    attempt('rules', access.restoreSessionRules),
  ]);
  await Promise.all([
    attempt('policy', () => policyKeeper.refresh(settled)),
    attempt('session', () => logSessions({ use, append, session, versions })),
    attempt('old reports', () => forgetOldReports(use, now())),
  ]);
  await attempt('sync', () => sync('when-due'));
}
