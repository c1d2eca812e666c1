import * as z from 'zod/mini';
import type { Decision } from '../../domain/decisions/decision.ts';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { toReportedPage } from '../../domain/events/reported-page.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** Repeats of one address within this time, in milliseconds, are one event. */
export const repeatsCollapseWithinMs = 60_000;

/** Frames of one host within this time, in milliseconds, are one event: they come with a page, and nobody asked for them. */
export const framesCollapseWithinMs = 3_600_000;

/** So many hosts of frames are told within that time; a page may be full of them, or make them up. */
export const mostFrames = 50;

/** All pages are closed for a while: which of them a child asked for meanwhile is nobody's business. */
const notRecorded: ReadonlySet<string> = new Set(['resting', 'withdrawn']);

/** When something was last recorded, by a hash: no address is kept outside an event. */
export const recentBlocks = z.record(z.string(), z.number());
export type RecentBlocks = z.infer<typeof recentBlocks>;

type Parts = {
  append: AppendEvent;
  recent: StoredValue<RecentBlocks>;
  recentFrames: StoredValue<RecentBlocks>;
  decide: (address: string, frameOf?: string) => Promise<Decision>;
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
  const details = await refusal(parts, asked);
  if (details === undefined) return;
  await unlessRepeated(parts, parts.recent, details.address, repeatsCollapseWithinMs, Infinity, () =>
    parts.append({ kind: 'page-blocked', details }),
  );
}

/**
 * The same for a frame inside a page that is open.
 *
 * @param frameOf host of the page around it.
 */
export async function recordBlockedFrame(parts: Parts, asked: string, frameOf: string): Promise<void> {
  const details = await refusal(parts, asked, frameOf);
  if (details === undefined) return;
  const { hostname } = new URL(asked);
  await unlessRepeated(parts, parts.recentFrames, hostname, framesCollapseWithinMs, mostFrames, () =>
    parts.append({ kind: 'page-blocked', details: { ...details, inFrame: true } }),
  );
}

async function refusal({ decide, isAnsweredWithKindness }: Parts, asked: string, frameOf?: string) {
  if (!URL.canParse(asked)) return undefined;
  const decision = await decide(asked, frameOf);
  if (decision.action !== 'block' || notRecorded.has(decision.reason)) return undefined;
  if (await isAnsweredWithKindness(asked)) return undefined;
  return { address: addressToTell(asked), reason: decision.reason };
}

async function unlessRepeated(
  { lock, now }: Parts,
  stored: StoredValue<RecentBlocks>,
  what: string,
  withinMs: number,
  most: number,
  append: () => Promise<unknown>,
): Promise<void> {
  const hash = await sha256Base64Url(new TextEncoder().encode(what));
  await lock('recent-blocks', async () => {
    const at = now();
    const recent = Object.fromEntries(
      Object.entries((await stored.read()) ?? {}).filter(
        ([, before]) => before <= at && at - before < withinMs,
      ),
    );
    if (recent[hash] !== undefined || Object.keys(recent).length >= most) return;
    await append();
    await stored.write({ ...recent, [hash]: at });
  });
}

/** Of an address that is none of the web only the scheme: `data:` and its like are a page themselves. */
function addressToTell(address: string): string {
  if (!/^https?:/i.test(address)) return new URL(address).protocol;
  return toReportedPage({ address, title: '' }).address.slice(0, maximumAddressLength);
}
