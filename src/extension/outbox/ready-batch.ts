import type { Lane } from '../../domain/events/lane.ts';
import { batchRequest } from './batch-request.ts';
import type { Compress } from './compress.ts';
import type { StoredEvent } from './outbox-database.ts';
import { unsentBatch, type BatchLimits } from './unsent-batch.ts';
import type { UseDatabase } from './use-database.ts';

/** A batch that is read and packed; it has only to be signed and sent. */
export type ReadyBatch = { events: StoredEvent[]; request: Awaited<ReturnType<typeof batchRequest>> };

export type WhatToRead = {
  lane: Lane;
  limits: BatchLimits;
  /** As unsentBatch has it. */
  after: ReadonlyMap<string, number>;
  behind?: StoredEvent;
};

/** @returns undefined when nothing waits. */
export async function readyBatch(
  parts: { use: UseDatabase; compress: Compress },
  hubAddress: string,
  { lane, limits, after, behind }: WhatToRead,
): Promise<ReadyBatch | undefined> {
  const events = await unsentBatch(parts.use, lane, limits, after, behind);
  if (events.length === 0) return undefined;
  return { events, request: await batchRequest(hubAddress, events, parts.compress) };
}
