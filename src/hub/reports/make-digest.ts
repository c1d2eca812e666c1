import { lastDigestDay } from '../../domain/reports/digest-due.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { adultsToTell } from '../notices/adults-to-tell.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import { isDigestMade, keepDigest } from '../store/digest-store.ts';
import { hubLogHead, logEntriesAfter } from '../store/hub-log-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { readNoticeChoice } from '../store/notice-choice-store.ts';
import { gatherDigest } from './gather-digest.ts';

/**
 * The day whose digest is missing, and when the one before it was due; undefined while none is missing, or before there was anything
 * to tell.
 */
export async function dueDigest(
  store: HubStore,
  now: Date,
): Promise<{ day: string; firstFrom: Date } | undefined> {
  const { choice } = await readNoticeChoice(store);
  const { day, at } = lastDigestDay(now.getTime(), choice);
  if (await isDigestMade(store, day)) return undefined;
  const [first] = await logEntriesAfter(store, 0, 1);
  if (first === undefined || Date.parse(first.at) > at) return undefined;
  return { day, firstFrom: new Date(lastDigestDay(at - 1, choice).at) };
}

/**
 * Makes the digest that is due, once, and tells whom the school has chosen. All in one transaction: a hub that dies before its commit makes it
 * again, one that dies after it sends it when it is back.
 */
export async function makeDueDigest(
  transaction: HubTransaction,
  notices: NoticeOutbox,
  now: Date,
  presence: DevicePresence,
): Promise<void> {
  const due = await dueDigest(transaction, now);
  const head = await hubLogHead(transaction);
  if (due === undefined || head === undefined) return;
  const { day } = due;
  const facts = await gatherDigest(transaction, { ...due, headEntry: head.entryId }, now, presence);
  await keepDigest(transaction, facts, now.toISOString());
  const { roles, adultIds } = await adultsToTell(transaction, 'digest', now);
  for (const adultId of adultIds) {
    const content = { kind: 'digest', day } as const;
    await notices.keep(transaction, { road: 'mail', adultId, about: day, content, roles }, now);
  }
}
