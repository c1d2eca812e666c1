import { streamTicketPath, streamTicketResponse } from '../../contracts/http/stream-ticket.ts';
import type { PolicyInForce } from '../access/policy-in-force.ts';
import { enrolIfNeeded } from '../device/enrol.ts';
import { createEnrolledPost } from '../device/enrolled-post.ts';
import { createSignedPost } from '../device/hub-client.ts';
import { readIdentity } from '../device/identity.ts';
import { heedNumberFrame } from '../device/number-twice.ts';
import { openLine } from '../device/open-line.ts';
import { createStream } from '../device/stream.ts';
import { keepLiftKey } from '../lifting/keep-lift-key.ts';
import { heedUsedCodes } from '../lifting/used-codes.ts';
import { compress } from '../outbox/compress.ts';
import { countUnsent } from '../outbox/count-unsent.ts';
import { heedReportFrame, lastFrameId } from '../outbox/reports.ts';
import { sendOutbox } from '../outbox/send-outbox.ts';
import { createSync, syncPause } from '../outbox/sync.ts';
import { webLock as lock } from '../platform/lock.ts';
import { markStep } from '../platform/mark-step.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { append, enrolled, facts, now, policyNow, saidTwice, toldRefusal, use } from './kept.ts';
import { lesson } from './lesson.ts';
import { shield } from './screen.ts';

const identity = () => readIdentity(use, lock);
const signedPost = createSignedPost({
  fetch: (...request) => fetch(...request),
  identity,
  now,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
});
const enrol = (again: boolean) =>
  lock('enrolment', async () => {
    const { policy } = await policyNow();
    if (policy === undefined) return;
    if (again) await enrolled.remove();
    await enrolIfNeeded(
      {
        identity,
        post: signedPost,
        remembered: enrolled,
        keepLiftKey: (...given) => keepLiftKey(use, ...given),
      },
      { ...policy, deviceNumber: (await facts.read())?.deviceNumber ?? null },
    );
  });
const post = createEnrolledPost(signedPost, enrol);

/** Staff learn what is in force, what was wrong, and what waits here. */
export const tellHealth = async ({ from, faults }: PolicyInForce) => {
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

/** Sends what the outbox holds. */
export const sync = createSync({
  async send() {
    const { policy } = await policyNow();
    return policy === undefined
      ? undefined
      : sendOutbox({ use, post, compress, markStep }, policy.hubAddress);
  },
  pause: storedValue('session', 'syncPause', syncPause),
  lock,
  now,
  random: Math.random,
  later: (milliseconds, work) => void setTimeout(work, milliseconds),
  async onRefused() {
    if ((await toldRefusal.read()) === true) return;
    await toldRefusal.write(true);
    await tellHealth(await policyNow());
  },
  reportFailure,
});

/** What the hub says to this device. */
export const stream = createStream({
  async ticket(hubAddress) {
    const request = { hubAddress, path: streamTicketPath, contentType: 'application/json', body: '{}' };
    return (await post(request, streamTicketResponse)).ticket;
  },
  since: (hubAddress) => lastFrameId(use, hubAddress),
  openSocket: openLine,
  onOpen: () => void sync('now'),
  async onReport(hubAddress, frame) {
    const report = await heedReportFrame(use, hubAddress, frame, now());
    if (report?.lifted) await shield.reconcile();
  },
  onLesson: lesson.heed,
  onUsedCodes: (frame) => heedUsedCodes(use, frame),
  onNumber: (frame) => heedNumberFrame(saidTwice, frame),
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  reportFailure,
});

/** Ends the line and opens it anew: the hub then says how things stand. */
export const askHubAnew = async () => {
  const { hubAddress } = await policyNow();
  stream.connect(undefined);
  stream.connect(hubAddress);
};
