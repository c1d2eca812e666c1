import type { HubLogHead } from '../store/hub-log-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { ProofFault } from './proof-fault.ts';

/**
 * Whether heads that were written down still stand in the log where they stood, and those that the hub's own digests name. A store that was rewritten
 * whole, chain and all, is in one piece; it no longer says what a mail says. Between the last head that stands and the first that does not the past was
 * changed.
 *
 * @param expected heads from mails, in any order.
 */
export async function verifyHeads(
  store: HubStore,
  expected: readonly HubLogHead[],
  tell: (fault: ProofFault) => void,
): Promise<void> {
  let lastThatStands = 0;
  for (const head of expected.toSorted((one, other) => one.entryId - other.entryId)) {
    const found = await hashAt(store, head.entryId);
    if (found === head.hash) {
      lastThatStands = head.entryId;
      continue;
    }
    const what = found === undefined ? 'the log ends before it' : 'another hash stands there';
    const since = lastThatStands === 0 ? '' : `; entry ${lastThatStands} still stands`;
    tell({ code: 'log-head-unknown', at: `entry ${head.entryId}: ${what}${since}` });
  }
  const digests = await store
    .selectFrom('digest')
    .select(['day', 'head_entry as entryId', 'head_hash as hash'])
    .execute();
  for (const { day, entryId, hash } of digests) {
    if ((await hashAt(store, entryId)) !== hash)
      tell({ code: 'log-head-unknown', at: `the digest of ${day}, entry ${entryId}` });
  }
}

async function hashAt(store: HubStore, entryId: number): Promise<string | undefined> {
  const row = await store
    .selectFrom('hub_log')
    .select('hash')
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  return row?.hash;
}
