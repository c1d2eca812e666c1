import { streamTicketPath, streamTicketResponse } from '../../contracts/http/stream-ticket.ts';
import type { PolicyInForce } from '../access/policy-in-force.ts';
import { answeredDrill, createAnswerDrill } from '../device/answer-drill.ts';
import { enrolIfNeeded, type Enrolment, type KeepLiftKey } from '../device/enrol.ts';
import { createEnrolledPost } from '../device/enrolled-post.ts';
import { createSignedPost, type SignedPost } from '../device/hub-client.ts';
import { notingStanding } from '../device/hub-standing.ts';
import { readIdentity, type Identity } from '../device/identity.ts';
import { heedNumberFrame } from '../device/number-twice.ts';
import { openLine } from '../device/open-line.ts';
import { readSpareIdentity } from '../device/spare-identity.ts';
import { createStream } from '../device/stream.ts';
import { keepLiftKey } from '../lifting/keep-lift-key.ts';
import { heedUsedCodes } from '../lifting/used-codes.ts';
import { bringInSpare } from '../outbox/bring-in-spare.ts';
import { compress } from '../outbox/compress.ts';
import { countUnsent } from '../outbox/count-unsent.ts';
import { lastFrameId, rememberPlace } from '../outbox/reports.ts';
import { sendEverything } from '../outbox/send-everything.ts';
import { createSync, syncPause } from '../outbox/sync.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue, type StoredValue } from '../platform/value-store.ts';
import {
  append,
  enrolled,
  enrolledSpareKey,
  facts,
  fingerprint,
  keptNumber,
  keptSpareKey,
  now,
  policyNow,
  reports,
  saidTwice,
  spare,
  standing,
  toldRefusal,
  use,
} from './kept.ts';
import { lesson } from './lesson.ts';
import { closedPages } from './closed-pages.ts';
import { reopened } from './reopened.ts';
import { shield } from './screen.ts';

const identity = () => readIdentity(use, lock);
const spareIdentity = () => readSpareIdentity(keptSpareKey, lock);

function enrolledPost(
  who: () => Promise<Identity>,
  remembered: StoredValue<Enrolment>,
  keepGivenLiftKey: KeepLiftKey,
): SignedPost {
  const signedPost = createSignedPost({
    fetch: (...request) => fetch(...request),
    identity: who,
    now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  const enrol = (again: boolean) =>
    lock('enrolment', async () => {
      const { policy } = await policyNow();
      if (policy === undefined) return;
      if (again) await remembered.remove();
      await enrolIfNeeded(
        { identity: who, post: signedPost, remembered, keepLiftKey: keepGivenLiftKey, reportFailure },
        { ...policy, deviceNumber: (await facts.read())?.deviceNumber ?? null },
      );
    });
  return createEnrolledPost(signedPost, enrol);
}

const post = notingStanding(
  enrolledPost(identity, enrolled, (...given) => keepLiftKey(use, ...given)),
  standing,
);
// The screen is lifted by the key that was given to the own identity, as long as there is one.
const sparePost = enrolledPost(spareIdentity, enrolledSpareKey, () => Promise.resolve());

/** Staff learn what is in force, what was wrong, and what waits here. */
export const tellHealth = async ({ from, faults }: PolicyInForce, fingerprint?: string) => {
  const [unsentReports, unsentRoutine] = await Promise.all([
    countUnsent(use, 'report'),
    countUnsent(use, 'routine'),
  ]);
  await append({
    kind: 'device-health',
    details: {
      policy: from,
      policyFaults: faults,
      unsentReports,
      unsentRoutine,
      ...(fingerprint === undefined ? {} : { policyFingerprint: fingerprint }),
    },
  });
  void sync('when-due');
};

/** Sends what the outbox holds. */
export const sync = createSync({
  async send() {
    await bringInSpare(use, spare).catch((error: unknown) => reportFailure('spare outbox', error));
    const { policy } = await policyNow();
    if (policy === undefined) return undefined;
    return sendEverything(
      {
        outbox: { use, post, compress, markStep },
        spare: {
          spare,
          compress,
          posts: { 'own-key': post, 'spare-key': sparePost },
          hasOwnKey: () =>
            identity().then(
              () => true,
              () => false,
            ),
        },
        onSpareKeyHeard: askHubAnew,
      },
      policy.hubAddress,
    );
  },
  pause: storedValue('session', 'syncPause', syncPause),
  lock,
  now,
  random: Math.random,
  later: (milliseconds, work) => void setTimeout(work, milliseconds),
  async onRefused() {
    if ((await toldRefusal.read()) === true) return;
    await toldRefusal.write(true);
    await tellHealth(await policyNow(), (await fingerprint.read())?.fingerprint);
  },
  reportFailure,
});

/** A drill goes the way of a press, and shows the child nothing. */
const answerDrill = createAnswerDrill({
  answered: storedValue('local', 'answeredDrill', answeredDrill),
  append,
  sendNow: () => void sync('now'),
  lock,
});

/** Whose line this is: the hub answers a report to the key that told it. It lives as long as the line. */
let lineIsOfSpareKey = false;

/** What the hub says to this device. */
export const stream = createStream({
  async ticket(hubAddress) {
    const request = { hubAddress, path: streamTicketPath, contentType: 'application/json', body: '{}' };
    return (await (lineIsOfSpareKey ? sparePost : post)(request, streamTicketResponse)).ticket;
  },
  async since(hubAddress) {
    const waiting = await reports.notLifted().catch(() => []);
    lineIsOfSpareKey = waiting.some((report) => report.fromSpareKey === true);
    // What was said to a spare key is little, and no place is kept for it.
    return lineIsOfSpareKey ? 0 : lastFrameId(use, hubAddress);
  },
  openSocket: openLine,
  onOpen: () => void sync('now'),
  async onReport(hubAddress, frame) {
    const isOfSpareKey = lineIsOfSpareKey;
    const report = await reports.heed(frame, now(), isOfSpareKey ? undefined : hubAddress);
    if (report?.lifted !== true) return;
    await shield.reconcile();
    if (isOfSpareKey) await askHubAnew();
  },
  onLesson: lesson.heed,
  onUsedCodes: (frame) =>
    // All of them are told again when the line opens next; without them the line still carries an adult's answer.
    heedUsedCodes(use, frame).catch((error: unknown) => reportFailure('used codes', error)),
  onDrill: (frame) =>
    // A drill is worth no line: without its answer the board says that this Chromebook is silent, which is so.
    answerDrill(frame).catch((error: unknown) => reportFailure('drill', error)),
  async onReopenedPages(hubAddress, frame) {
    await reopened.heed(hubAddress, frame);
    await closedPages.leadAway();
  },
  onNumber: (frame) => heedNumberFrame(saidTwice, frame),
  async onNumberByAdult(hubAddress, { id, deviceNumber }) {
    if (deviceNumber === null) await keptNumber.remove();
    else await keptNumber.write({ deviceNumber });
    if (!lineIsOfSpareKey) await rememberPlace(use, hubAddress, id);
  },
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  reportFailure,
});

/** Ends the line and opens it anew: the hub then says how things stand. */
export async function askHubAnew(): Promise<void> {
  const { hubAddress } = await policyNow();
  stream.connect(undefined);
  stream.connect(hubAddress);
}
