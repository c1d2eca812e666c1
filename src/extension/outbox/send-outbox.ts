import { intakeResponse } from '../../contracts/http/intake.ts';
import { maximumBatchEvents } from '../../domain/events/event-limits.ts';
import type { Lane } from '../../domain/events/lane.ts';
import { HubRefusal, type SignedPost } from '../device/hub-client.ts';
import type { MarkStep } from '../platform/mark-step.ts';
import { acknowledge } from './acknowledge.ts';
import { batchRequest } from './batch-request.ts';
import type { Compress } from './compress.ts';
import type { StoredEvent } from './outbox-database.ts';
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
  let largest = maximumBatchEvents;
  let events = 0;
  for (;;) {
    const limits = { events: largest, bytes: largestBatchBytes };
    const batch = await unsentBatch(parts.use, lane, limits, passed);
    const [first] = batch;
    if (first === undefined) {
      const staysHere = passed.size > 0 && (await unsentBatch(parts.use, lane, limits)).length > 0;
      return { outcome: staysHere ? 'refused' : 'sent', events };
    }
    const answer = await sendBatch(parts, hubAddress, batch);
    await afterEachBatch();
    if (answer.taken) {
      events += answer.gone;
      largest = Math.min(maximumBatchEvents, largest * 2);
      if (answer.gone > 0) continue;
      // Something before these is missing at the hub. What follows may name it as given up; if nothing does, they stay here.
      for (const { session, sequence } of batch) passed.set(session, sequence);
    } else if (batch.length > 1) {
      largest = Math.ceil(batch.length / 2);
    } else {
      passed.set(first.session, Number.POSITIVE_INFINITY);
      largest = maximumBatchEvents;
    }
  }
}

/** @returns `taken: false` when the batch itself is what the hub does not want, as it stands. */
async function sendBatch(
  parts: Parts,
  hubAddress: string,
  batch: readonly StoredEvent[],
): Promise<{ taken: true; gone: number } | { taken: false }> {
  const request = await batchRequest(hubAddress, batch, parts.compress);
  parts.markStep('batch-sent');
  try {
    const { acknowledged } = await parts.post(request, intakeResponse);
    const gone = await acknowledge(parts.use, acknowledged, batch);
    parts.markStep('batch-acknowledged');
    return { taken: true, gone };
  } catch (error) {
    if (error instanceof HubRefusal && isAboutTheBatch(error)) return { taken: false };
    throw error;
  }
}

function isAboutTheBatch({ code, status }: HubRefusal): boolean {
  return status === 413 || code === 'event-malformed';
}
