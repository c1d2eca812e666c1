import * as z from 'zod/mini';
import type { Decision } from '../../domain/decisions/decision.ts';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { toReportedPage } from '../../domain/events/reported-page.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** All pages are closed for a while: which of them a child asked for meanwhile is nobody's business. */
const notRecorded: ReadonlySet<string> = new Set(['resting', 'withdrawn']);

/** Repeats of one address within this time, in milliseconds, are one event. */
export const repeatsCollapseWithinMs = 60_000;

/** When an address was last recorded, by the hash of the address: no address is kept outside an event. */
export const recentBlocks = z.record(z.string(), z.number());
export type RecentBlocks = z.infer<typeof recentBlocks>;

type Parts = {
  append: AppendEvent;
  recent: StoredValue<RecentBlocks>;
  decide: (address: string) => Promise<Decision>;
  /** A search that is answered with kindness goes to the DSL alone, and without its words. */
  isAnsweredWithKindness: (address: string) => Promise<boolean>;
  lock: Lock;
  now: () => number;
};

/**
 * Records that an address was refused, and why. Any page can open the blocked page with any address in it, so what is not
 * refused at this moment is not recorded.
 */
export async function recordBlockedPage(parts: Parts, asked: string): Promise<void> {
  if (!URL.canParse(asked)) return;
  const decision = await parts.decide(asked);
  if (decision.action !== 'block' || notRecorded.has(decision.reason)) return;
  if (await parts.isAnsweredWithKindness(asked)) return;
  const address = addressToTell(asked);
  const hash = await sha256Base64Url(new TextEncoder().encode(address));
  await parts.lock('recent-blocks', async () => {
    const now = parts.now();
    const recent = stillRecent((await parts.recent.read()) ?? {}, now);
    if (recent[hash] !== undefined) return;
    await parts.append({ kind: 'page-blocked', details: { address, reason: decision.reason } });
    await parts.recent.write({ ...recent, [hash]: now });
  });
}

/** Of an address that is none of the web only the scheme: `data:` and its like are a page themselves. */
function addressToTell(address: string): string {
  if (!/^https?:/i.test(address)) return new URL(address).protocol;
  return toReportedPage({ address, title: '' }).address.slice(0, maximumAddressLength);
}

function stillRecent(recent: RecentBlocks, now: number): RecentBlocks {
  return Object.fromEntries(
    Object.entries(recent).filter(([, at]) => at <= now && now - at < repeatsCollapseWithinMs),
  );
}
