import { gzipSync } from 'node:zlib';
import type * as z from 'zod/mini';
import { v7 } from 'uuid';
import type { EventDraft } from '../../../src/domain/events/school-event.ts';
import { enrolIfNeeded, enrolment } from '../../../src/extension/device/enrol.ts';
import { createEnrolledPost } from '../../../src/extension/device/enrolled-post.ts';
import { createSignedPost } from '../../../src/extension/device/hub-client.ts';
import { createAppendEvent } from '../../../src/extension/outbox/append-event.ts';
import { createAppendSurely } from '../../../src/extension/outbox/append-surely.ts';
import { bringInSpare } from '../../../src/extension/outbox/bring-in-spare.ts';
import { createReportsHere } from '../../../src/extension/outbox/reports-here.ts';
import { sendEverything } from '../../../src/extension/outbox/send-everything.ts';
import {
  createSpareOutbox,
  spareContents,
  spareOutboxKey,
} from '../../../src/extension/outbox/spare-outbox.ts';
import { createSync, syncPause, type Urgency } from '../../../src/extension/outbox/sync.ts';
import { openOnUse } from '../../../src/extension/outbox/use-database.ts';
import { spareValue } from '../../../src/extension/platform/spare-value.ts';
import type { StoredValue } from '../../../src/extension/platform/value-store.ts';
import { logSessions, readSessionId, sessionId } from '../../../src/extension/session/session.ts';
import { memoryLock } from '../../extension/fixtures/in-memory.ts';
import type { SeededRandom } from './seeded-random.ts';
import { enrolmentKey, hubAddress } from './simulated-hub.ts';
import type { SimulatedNetwork } from './simulated-network.ts';
import type { SimulatedProfile } from './simulated-profile.ts';
import type { VirtualTime } from './virtual-time.ts';
import { WorkerLife } from './worker-life.ts';

/** Not on another thread: which of two is first is nothing that a seed could say again. */
const gzipAtOnce = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(gzipSync(bytes)));

type Parts = {
  profile: SimulatedProfile;
  network: SimulatedNetwork;
  time: VirtualTime;
  random: SeededRandom;
  /** What the Chromebook's clock says, in milliseconds. */
  wallClock: () => number;
  batchEvents: number;
};

/** The extension's worker as it ships, from the outbox to the line; only its edges are the simulation's. */
export function startWorker({ profile, network, time, random, wallClock, batchEvents }: Parts) {
  const life = new WorkerLife();
  const stored = <S extends z.ZodMiniType>(
    area: Map<string, unknown>,
    key: string,
    schema: S,
  ): StoredValue<z.output<S>> => ({
    read: () =>
      life.edge(async () => {
        const parsed = schema.safeParse(structuredClone(area.get(key)));
        return parsed.success ? parsed.data : undefined;
      }),
    write: (value) => life.edge(async () => void area.set(key, structuredClone(value))),
    remove: () => life.edge(async () => void area.delete(key)),
  });
  const newId = () => v7({ msecs: wallClock(), random: random.bytes(16), seq: random.below(2 ** 31) });
  const openUse = openOnUse(() => profile.open());
  const use: typeof openUse = (work) => life.edge(() => openUse(work));
  const lock = memoryLock();
  const current = stored(profile.session, 'session', sessionId);
  const session = () => readSessionId({ current, lock, newId });
  const describeMoment = async (earlier?: string) => ({
    session: earlier ?? (await session()),
    time: new Date(wallClock()),
    deviceNumber: 14,
  });
  const reportFailure = () => undefined;
  const watch = () => () => {};
  const spare = createSpareOutbox(
    spareValue(
      { ...stored(profile.local, spareOutboxKey, spareContents), watch },
      { ...stored(profile.session, spareOutboxKey, spareContents), watch },
    ),
    lock,
  );
  const append = createAppendSurely({
    append: createAppendEvent({ use, lock, newId, describeMoment }),
    spare,
    newId,
    describeMoment,
    reports: createReportsHere({ use, spare, reportFailure }).all,
    reportFailure,
  });
  const identity = () => Promise.resolve(profile.identity);
  const signedPost = createSignedPost({
    // The line is no edge that ends by itself; a worker that died does not hear the answer.
    fetch: async (input, init) => {
      if (!life.isAlive) return new Promise<never>(() => {});
      const [outcome] = await Promise.allSettled([network.fetch(input, init)]);
      return life.edge(async () => {
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      });
    },
    identity,
    now: wallClock,
    randomBytes: (length) => random.bytes(length),
  });
  const remembered = stored(profile.local, 'enrolment', enrolment);
  const post = createEnrolledPost(signedPost, async (again) => {
    if (again) await remembered.remove();
    await enrolIfNeeded(
      { identity, post: signedPost, remembered, keepLiftKey: () => Promise.resolve(), reportFailure },
      { hubAddress, enrolmentKey, deviceNumber: 14 },
    );
  });
  const sync = createSync({
    async send() {
      await bringInSpare(use, spare).catch(reportFailure);
      return sendEverything(
        {
          outbox: { use, post, compress: gzipAtOnce, markStep: () => undefined, batchEvents },
          spare: {
            spare,
            compress: gzipAtOnce,
            posts: { 'own-key': post, 'spare-key': post },
            hasOwnKey: () => Promise.resolve(true),
          },
          onSpareKeyHeard: () => Promise.resolve(),
        },
        hubAddress,
      );
    },
    pause: stored(profile.session, 'syncPause', syncPause),
    lock,
    now: wallClock,
    random: () => random.next(),
    later: (milliseconds, work) => void time.later(milliseconds, () => life.isAlive && work()),
    onRefused: () => Promise.resolve(),
    reportFailure,
  });

  return {
    life,
    newId,
    session,
    sync: (urgency: Urgency) => sync(urgency),
    append: (draft: EventDraft, id: string) => append(draft, { id }),
    /** What every new worker does. */
    async begin(): Promise<void> {
      const versions = { extensionVersion: '0.1.0', browserVersion: '156.0.0.0' };
      await logSessions({ use, append, session, versions }).catch(() => undefined);
      await sync('when-due');
    },
  };
}

export type SimulatedWorker = ReturnType<typeof startWorker>;
