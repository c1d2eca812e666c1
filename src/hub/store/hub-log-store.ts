import { hubLogHash, type HubLogEntry } from '../proof/hub-log-entry.ts';
import { compiledOnce } from './compiled-once.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';
import { rowInserter } from './row-inserter.ts';

/** How far the hub's log has come. What a daily digest says of it, nobody can take back. */
export type HubLogHead = { entryId: number; hash: string };

const newestEntry = compiledOnce((store, _none: readonly []) =>
  store.selectFrom('hub_log').select(['entry_id as entryId', 'hash']).orderBy('entry_id', 'desc').limit(1),
);

export async function hubLogHead(store: HubStore): Promise<HubLogHead | undefined> {
  const [newest] = await newestEntry(store, []);
  return newest;
}

const addEntry = rowInserter('hub_log', [
  'entry_id',
  'kind',
  'subject',
  'content_hash',
  'previous_hash',
  'hash',
  'at',
]);

/** Adds an entry, in the transaction of what it is about: one is never there without the other. */
export async function keepLogEntry(
  transaction: HubTransaction,
  about: Pick<HubLogEntry, 'kind' | 'subject' | 'contentHash' | 'at'>,
): Promise<void> {
  const head = await hubLogHead(transaction);
  const entry = { ...about, entryId: (head?.entryId ?? 0) + 1, previousHash: head?.hash ?? null };
  const row = {
    entry_id: entry.entryId,
    kind: entry.kind,
    subject: entry.subject,
    content_hash: entry.contentHash,
    previous_hash: entry.previousHash,
    hash: hubLogHash(entry),
    at: entry.at,
  };
  await addEntry(transaction, [row]);
}

/** The next entries after an id, oldest first, at most `limit`, each with the hash that stands beside it. */
export async function logEntriesAfter(
  store: HubStore,
  entryId: number,
  limit: number,
): Promise<(HubLogEntry & { hash: string })[]> {
  return store
    .selectFrom('hub_log')
    .select([
      'entry_id as entryId',
      'kind',
      'subject',
      'content_hash as contentHash',
      'previous_hash as previousHash',
      'hash',
      'at',
    ])
    .where('entry_id', '>', entryId)
    .orderBy('entry_id')
    .limit(limit)
    .execute();
}
