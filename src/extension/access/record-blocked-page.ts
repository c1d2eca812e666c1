import * as z from 'zod/mini';
import { sha256Base64Url } from '../device/sha256.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';
import { isRefused } from './access-rules.ts';
import type { PolicyInForce } from './policy-in-force.ts';

/** Repeats of one address within this time, in milliseconds, are one event. */
export const repeatsCollapseWithinMs = 60_000;

/** When an address was last recorded, by the hash of the address: no address is kept outside an event. */
export const recentBlocks = z.record(z.string(), z.number());
export type RecentBlocks = z.infer<typeof recentBlocks>;

type Parts = {
  append: AppendEvent;
  recent: StoredValue<RecentBlocks>;
  policy: () => Promise<PolicyInForce>;
  lock: Lock;
  now: () => number;
};

/**
 * Records that an address was refused. Any page can open the blocked page with any address in it, so what the rules do
 * not refuse at this moment is not recorded.
 */
export async function recordBlockedPage(parts: Parts, address: string): Promise<void> {
  if (!URL.canParse(address) || !isRefused(address, await parts.policy())) return;
  const hash = await sha256Base64Url(new TextEncoder().encode(address));
  await parts.lock('recent-blocks', async () => {
    const now = parts.now();
    const recent = stillRecent((await parts.recent.read()) ?? {}, now);
    if (recent[hash] !== undefined) return;
    await parts.append({ kind: 'page-blocked', details: { address, reason: 'no-policy' } });
    await parts.recent.write({ ...recent, [hash]: now });
  });
}

function stillRecent(recent: RecentBlocks, now: number): RecentBlocks {
  return Object.fromEntries(
    Object.entries(recent).filter(([, at]) => at <= now && now - at < repeatsCollapseWithinMs),
  );
}
