import * as z from 'zod/mini';
import type { Concern } from '../../../domain/concerns/concern.ts';
import type { ConcernPhrases } from '../../../domain/concerns/concern-phrases.ts';
import { concernOfSearch } from '../../../domain/concerns/concern-of-search.ts';
import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';
import type { AppendEvent } from '../../outbox/append-event.ts';
import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';

/** Repeats of one phrase within this time, in milliseconds, are one event. */
const repeatsCollapseWithinMs = 60_000;

/** When each phrase matched last, by its id: never the words. */
export const recentConcerns = z.record(z.string(), z.number());
export type RecentConcerns = z.infer<typeof recentConcerns>;

export type SearchWatch = {
  /** What a search gives cause to worry about. Looks at words typed into a search engine and at nothing else. */
  concernOf: (address: string) => Promise<Concern | undefined>;
  /** The same, and records it; a search without a match leaves no trace. */
  heed: (address: string) => Promise<Concern | undefined>;
};

type Parts = {
  compiled: () => Promise<CompiledPolicy>;
  phrases: () => Promise<ConcernPhrases>;
  append: AppendEvent;
  /** A concern was recorded and wants to be sent. */
  onRecorded: () => void;
  recent: StoredValue<RecentConcerns>;
  lock: Lock;
  now: () => number;
};

export function createSearchWatch(parts: Parts): SearchWatch {
  const concernOf = async (address: string) =>
    concernOfSearch(address, await parts.compiled(), await parts.phrases());
  return {
    concernOf,
    async heed(address) {
      const concern = await concernOf(address);
      if (concern !== undefined) await record(parts, concern);
      return concern;
    },
  };
}

function record({ append, onRecorded, recent, lock, now }: Parts, concern: Concern): Promise<void> {
  const { category, phraseId, kind } = concern;
  return lock('recent-concerns', async () => {
    const at = now();
    const kept = Object.entries((await recent.read()) ?? {}).filter(
      ([, before]) => before <= at && at - before < repeatsCollapseWithinMs,
    );
    if (kept.some(([id]) => id === phraseId)) return;
    await append({
      kind: 'concern-matched',
      details: { category, phraseId, kindness: kind === 'kindness' },
    });
    await recent.write(Object.fromEntries([...kept, [phraseId, at]]));
    onRecorded();
  });
}
