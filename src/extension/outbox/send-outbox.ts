import { intakeResponse, type LaneAcknowledgement } from '../../contracts/http/intake.ts';
import { maximumBatchEvents } from '../../domain/events/event-limits.ts';
import type { Lane } from '../../domain/events/lane.ts';
import { HubRefusal, type SignedPost } from '../device/hub-client.ts';
import type { MarkStep } from '../platform/mark-step.ts';
import { acknowledge } from './acknowledge.ts';
import type { Compress } from './compress.ts';
import type { StoredEvent } from './outbox-database.ts';
import { readyBatch, type ReadyBatch } from './ready-batch.ts';
import { unsentBatch } from './unsent-batch.ts';
import type { UseDatabase } from './use-database.ts';

/** Well under what the hub takes, so that a batch never comes back for its size. */
const largestBatchBytes = 400_000;

/** `refused`: the hub cannot read some event. It is kept; a newer hub, or a newer extension, will settle it. */
export type SendOutcome = { outcome: 'sent' | 'refused'; events: number };

type Parts = {
  use: UseDatabase;
  post: SignedPost;
  compress: Compress;
  markStep: MarkStep;
  /** Most events in one batch; what the hub takes unless said. */
  batchEvents?: number;
};

/**
 * Sends all that waits, reports first and in batches of their own.
 *
 * @throws whatever kept the hub from taking it, as it comes from SignedPost. Nothing is dropped for any error.
 */
export async function sendOutbox(parts: Parts, hubAddress: string): Promise<SendOutcome> {
  const reports = await sendLane(parts, hubAddress, 'report');
  // A child who presses meanwhile waits for one routine batch at the most.
  const routine = await sendLane(parts, hubAddress, 'routine', async () => {
    await sendLane(parts, hubAddress, 'report');
  });
  return {
    outcome: reports.outcome === 'refused' ? 'refused' : routine.outcome,
    events: reports.events + routine.events,
  };
}

async function sendLane(
  parts: Parts,
  hubAddress: string,
  lane: Lane,
  afterEachBatch: () => Promise<void> = () => Promise.resolve(),
): Promise<SendOutcome> {
  const passed = new Map<string, number>();
  const { batchEvents = maximumBatchEvents } = parts;
  let largest = batchEvents;
  let events = 0;
  let ahead: Promise<ReadyBatch | undefined> | undefined;
  /** The batch before this one, which the hub has and the device is about to forget. */
  let leaving = Promise.resolve(0);
  try {
    for (;;) {
      const what = { lane, limits: { events: largest, bytes: largestBatchBytes }, after: passed };
      let batch = await ahead;
      ahead = undefined;
      if (batch === undefined) {
        events += await leaving;
        leaving = Promise.resolve(0);
        batch = await readyBatch(parts, hubAddress, what);
      }
      if (batch === undefined) {
        const staysHere = passed.size > 0 && (await unsentBatch(parts.use, lane, what.limits)).length > 0;
        return { outcome: staysHere ? 'refused' : 'sent', events };
      }
      const [first] = batch.events as [StoredEvent];
      const answering = sendBatch(parts, batch);
      if (batch.events.length === largest) {
        // While this one is on its way, the next one is read and packed. Whatever keeps it from that will be met when it is its turn.
        const behind = batch.events.at(-1) as StoredEvent;
        ahead = readyBatch(parts, hubAddress, { ...what, behind }).catch(() => undefined);
      }
      const answer = await answering;
      await afterEachBatch();
      events += await leaving;
      leaving = Promise.resolve(0);
      if (answer.taken && answer.isWhole && ahead !== undefined) {
        leaving = answer.gone;
        largest = Math.min(batchEvents, largest * 2);
        continue;
      }
      ahead = undefined;
      if (answer.taken) {
        const gone = await answer.gone;
        events += gone;
        largest = Math.min(batchEvents, largest * 2);
        if (gone > 0) continue;
        // Something before these is missing at the hub. What follows may name it as given up; if nothing does, they stay here.
        for (const { session, sequence } of batch.events) passed.set(session, sequence);
      } else if (batch.events.length > 1) {
        largest = Math.ceil(batch.events.length / 2);
      } else {
        passed.set(first.session, Number.POSITIVE_INFINITY);
        largest = batchEvents;
      }
    }
  } finally {
    await Promise.allSettled([leaving]);
  }
}

type Answer =
  /** The batch itself is what the hub does not want, as it stands. */
  | { taken: false }
  /** `isWhole`: the hub has every event of it. `gone`: so many are forgotten here; it rejects when the database does. */
  | { taken: true; isWhole: boolean; gone: Promise<number> };

async function sendBatch(parts: Parts, { request, events }: ReadyBatch): Promise<Answer> {
  parts.markStep('batch-sent');
  try {
    const { acknowledged } = await parts.post(request, intakeResponse);
    const gone = acknowledge(parts.use, acknowledged, events).then((count) => {
      parts.markStep('batch-acknowledged');
      return count;
    });
    // Whoever waits for it meets the error; until then nobody does.
    gone.catch(() => undefined);
    return { taken: true, isWhole: hasAll(acknowledged, events), gone };
  } catch (error) {
    if (error instanceof HubRefusal && isAboutTheBatch(error)) return { taken: false };
    throw error;
  }
}

function hasAll(acknowledged: readonly LaneAcknowledgement[], events: readonly StoredEvent[]): boolean {
  const upTo = new Map(acknowledged.map(({ lane, session, sequence }) => [`${lane} ${session}`, sequence]));
  return events.every(({ lane, session, sequence }) => sequence <= (upTo.get(`${lane} ${session}`) ?? 0));
}

function isAboutTheBatch({ code, status }: HubRefusal): boolean {
  return status === 413 || code === 'event-malformed';
}
