import { sql } from 'kysely';
import { digestFacts, type DigestFacts } from '../../domain/reports/digest-facts.ts';
import { digestContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';
import { readKept } from './read-kept.ts';

/** A digest as it was made; what an older release made says no less than what this one reads. */
export type StoredDigest = { facts: DigestFacts; madeAt: string };

/** Keeps the digest of a day, in the hub's own log too. */
export async function keepDigest(
  transaction: HubTransaction,
  facts: DigestFacts,
  madeAt: string,
): Promise<void> {
  const { day, head } = facts;
  const row = {
    day,
    facts: JSON.stringify(facts),
    head_entry: head.entryId,
    head_hash: head.hash,
    made_at: madeAt,
  };
  await transaction.insertInto('digest').values(row).execute();
  await keepLogEntry(transaction, {
    kind: 'digest',
    subject: day,
    contentHash: digestContent(row),
    at: madeAt,
  });
}

/** Whether the digest of a day was made, also where this release cannot read what it said. */
export async function isDigestMade(store: HubStore, day: string): Promise<boolean> {
  const row = await store.selectFrom('digest').select('day').where('day', '=', day).executeTakeFirst();
  return row !== undefined;
}

/** Undefined where there is none, or none that this release can read. */
export async function findDigest(store: HubStore, day: string): Promise<StoredDigest | undefined> {
  const row = await store
    .selectFrom('digest')
    .select(['facts', 'made_at as madeAt'])
    .where('day', '=', day)
    .executeTakeFirst();
  return row && readDigest(row);
}

/** In the order in which the hub's log has them, the last one first, whatever the clock did. Those that this release cannot read are left out. */
export async function lastDigests(store: HubStore, limit: number): Promise<StoredDigest[]> {
  const digests: StoredDigest[] = [];
  for (let offset = 0; ; offset += limit) {
    const rows = await store
      .selectFrom('digest')
      .select(['facts', 'made_at as madeAt'])
      .orderBy('head_entry', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    digests.push(...rows.map(readDigest).filter((digest) => digest !== undefined));
    if (digests.length >= limit || rows.length < limit) return digests.slice(0, limit);
  }
}

/** Whether the last digest of all is one that this release cannot read. */
export async function isLastDigestUnread(store: HubStore): Promise<boolean> {
  const row = await store
    .selectFrom('digest')
    .select('facts')
    .orderBy('head_entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined && readKept(digestFacts, row.facts) === undefined;
}

function readDigest({ facts, madeAt }: { facts: string; madeAt: string }): StoredDigest | undefined {
  const read = readKept(digestFacts, facts);
  return read && { facts: read, madeAt };
}

/** How many events of these kinds were stored after a place, and the last place of all. Places are in the order of storing. */
export async function countEventsAfter(
  store: HubStore,
  place: number,
  kinds: readonly string[],
): Promise<{ counts: Map<string, number>; last: number }> {
  const { last } = await store
    .selectFrom('event')
    .select(sql<number>`coalesce(max(rowid), 0)`.as('last'))
    .executeTakeFirstOrThrow();
  const rows = await store
    .selectFrom('event')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('times')])
    .where(sql<number>`rowid`, '>', place)
    .where('kind', 'in', kinds)
    .groupBy('kind')
    .execute();
  return { counts: new Map(rows.map(({ kind, times }) => [kind, times])), last };
}

/** How often what was noticed after an alarm, and the last alarm of all. */
export async function countAlarmsAfter(
  store: HubStore,
  alarmId: number,
): Promise<{ counts: Record<string, number>; last: number }> {
  const rows = await store
    .selectFrom('device_alarm')
    .select(({ fn }) => ['reason', fn.countAll<number>().as('times'), fn.max('alarm_id').as('last')])
    .where('alarm_id', '>', alarmId)
    .groupBy('reason')
    .execute();
  return {
    counts: Object.fromEntries(rows.map(({ reason, times }) => [reason, times])),
    last: Math.max(alarmId, ...rows.map(({ last }) => last)),
  };
}

/** The last places of what was stored before a time: where the first digest of a hub begins to count. */
export async function placesBefore(store: HubStore, at: string): Promise<DigestFacts['upTo']> {
  const { event } = await store
    .selectFrom('event')
    .select(sql<number>`coalesce(max(rowid), 0)`.as('event'))
    .where('received_at', '<', at)
    .executeTakeFirstOrThrow();
  const { alarm } = await store
    .selectFrom('device_alarm')
    .select(sql<number>`coalesce(max(alarm_id), 0)`.as('alarm'))
    .where('at', '<', at)
    .executeTakeFirstOrThrow();
  return { event, alarm };
}
