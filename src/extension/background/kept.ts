import * as z from 'zod/mini';
import { v7 } from 'uuid';
import { keptFingerprint } from '../access/fingerprint-in-force.ts';
import { keptPolicyKey } from '../access/kept-policy-key.ts';
import { judgePolicy, keptPolicy, type PolicyInForce } from '../access/policy-in-force.ts';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { hubStanding, hubStandingKey } from '../device/hub-standing.ts';
import { numberByAdult, numberByAdultKey } from '../device/number-by-adult.ts';
import { enrolment } from '../device/enrol.ts';
import { numberTwice, numberTwiceKey } from '../device/number-twice.ts';
import { spareKey } from '../device/spare-identity.ts';
import { createAppendEvent } from '../outbox/append-event.ts';
import { createAppendSurely } from '../outbox/append-surely.ts';
import { OutboxDatabase } from '../outbox/outbox-database.ts';
import { createReportsHere } from '../outbox/reports-here.ts';
import { createSpareOutbox } from '../outbox/spare-outbox.ts';
import { spareOutboxValue } from '../outbox/spare-outbox-value.ts';
import { openOnUse } from '../outbox/use-database.ts';
import { webLock as lock } from '../platform/lock.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { spareValue } from '../platform/spare-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { readSessionId, sessionId } from '../session/session.ts';

/** Wall clock, in milliseconds. */
export const now = () => Date.now();
export const newId = () => v7();

// What is remembered, where, and for how long. Nothing true lives in variables of this worker.
export const use = openOnUse(() => new OutboxDatabase());
// While the event that woke this worker is still on its way: a press has to be written.
use((database) => database.open()).catch((error: unknown) => reportFailure('database', error));
const currentSession = storedValue('session', 'session', sessionId);
export const facts = storedValue('local', deviceFactsKey, deviceFacts);
export const lastGood = storedValue('local', keptPolicyKey, keptPolicy);
export const enrolled = storedValue('local', 'enrolment', enrolment);
/** Whether another Chromebook says the same number. */
export const saidTwice = storedValue('local', numberTwiceKey, numberTwice);
export const enrolledSpareKey = storedValue('local', 'spareKeyEnrolment', enrolment);
export const keptNumber = storedValue('local', numberByAdultKey, numberByAdult);
export const standing = storedValue('local', hubStandingKey, hubStanding);
/** Of the policy in force, as it was last applied. */
export const fingerprint = storedValue('session', 'policyFingerprint', keptFingerprint);
export const toldRefusal = storedValue('session', 'toldRefusal', z.boolean());

export const session = () => readSessionId({ current: currentSession, lock, newId });

/** The policy as it was last judged; at once, without asking its source. */
export const policyNow = async (): Promise<PolicyInForce> =>
  judgePolicy('managed', {}, (await lastGood.read())?.policy);

/** Where a report is kept while the database cannot be written, and the key that speaks for it then. */
export const spare = createSpareOutbox(spareOutboxValue, lock);
export const keptSpareKey = spareValue(
  storedValue('local', 'spareKey', spareKey),
  storedValue('session', 'spareKey', spareKey),
);

/** What this device remembers of its presses. */
export const reports = createReportsHere({ use, spare, reportFailure });

async function describeMoment(earlierSession?: string) {
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
}

/** The way into the outbox. */
export const append = createAppendSurely({
  append: createAppendEvent({ use, lock, newId, describeMoment }),
  spare,
  newId,
  describeMoment,
  reports: reports.all,
  reportFailure,
});
