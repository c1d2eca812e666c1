import { blockedOftenFrom, blockedOftenToldEveryMs } from '../../domain/incidents/blocked-often.ts';
import { siteOfAddress } from '../../domain/lessons/lesson-site.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import { addBlocks, blocksSince, type BlockMinute } from '../store/block-store.ts';
import type { Device } from '../store/device-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';

const minuteMs = 60_000;

/** As much of an address of the web as says whose it is. */
const beforeThePath = /^https?:\/\/[^/\\?#]*/;

/**
 * Counts refused addresses of a batch by site and minute, so that neither the board nor anybody who opens a tile has to read them one by
 * one. Minutes are the hub's: a wrong clock of a Chromebook puts nothing into another lesson.
 *
 * @returns when they were last refused often, where the board is to be told so; else nothing.
 */
export async function countBlocks(
  transaction: HubTransaction,
  device: Device,
  fresh: readonly ReadEvent[],
  clockOffsetMs: number,
  now: Date,
): Promise<{ blockedOftenAt?: string }> {
  const minutes = minutesOf(fresh, clockOffsetMs, now);
  if (minutes.length === 0) return {};
  await addBlocks(transaction, device.deviceId, minutes);
  const before = minuteOf(now.getTime() - minuteMs);
  // What a Chromebook brings from an offline morning is nothing that happens now.
  if (!minutes.some(({ minute }) => minute >= before)) return {};
  const told = device.blockedOftenAt;
  if (told !== null && now.getTime() - Date.parse(told) < blockedOftenToldEveryMs) return {};
  const blocks = await blocksSince(transaction, device.deviceId, before);
  return blocks < blockedOftenFrom ? {} : { blockedOftenAt: now.toISOString() };
}

/** The minute of a time, by its beginning. */
export function minuteOf(ms: number): string {
  return new Date(Math.floor(ms / minuteMs) * minuteMs).toISOString();
}

function minutesOf(fresh: readonly ReadEvent[], clockOffsetMs: number, now: Date): BlockMinute[] {
  const counted = new Map<string, { ms: number; site: string; blocks: number }>();
  const sites = new Map<string, string>();
  for (const { refusedAddress, deviceTime } of fresh) {
    if (refusedAddress === undefined) continue;
    const happened = Math.min(Date.parse(deviceTime) - clockOffsetMs, now.getTime());
    const ms = Math.floor(happened / minuteMs) * minuteMs;
    const origin = beforeThePath.exec(refusedAddress)?.[0] ?? refusedAddress;
    const site = sites.get(origin) ?? siteOfAddress(refusedAddress) ?? '';
    sites.set(origin, site);
    const key = `${ms} ${site}`;
    const known = counted.get(key);
    if (known) known.blocks += 1;
    else counted.set(key, { ms, site, blocks: 1 });
  }
  return [...counted.values()].map(({ ms, site, blocks }) => ({ minute: minuteOf(ms), site, blocks }));
}
