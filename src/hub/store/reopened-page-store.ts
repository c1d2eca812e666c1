import type { ReopeningScope } from '../../domain/incidents/reopening.ts';
import { pageReopeningContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';

/** A page that was reported is opened again, or closed after that. */
export type PageReopening = {
  reopeningId: string;
  deed: 'opened' | 'closed';
  alertId: string;
  pageHash: string;
  scope: ReopeningScope;
  /** The reports that it is about. */
  reportIds: readonly string[];
  reason: string;
  until: string;
  /** Null: the hub itself. */
  by: { adultId: string; name: string } | null;
  at: string;
};

/** Records it for good, in the hub's own log too. */
export async function addReopening(transaction: HubTransaction, deed: PageReopening): Promise<void> {
  const row = {
    reopening_id: deed.reopeningId,
    deed: deed.deed,
    alert_id: deed.alertId,
    page_hash: deed.pageHash,
    scope: deed.scope,
    report_ids: JSON.stringify(deed.reportIds),
    reason: deed.reason,
    until: deed.until,
    by_adult_id: deed.by?.adultId ?? null,
    by_name: deed.by?.name ?? null,
    at: deed.at,
  };
  const { deed_id } = await transaction
    .insertInto('reopened_page')
    .values(row)
    .returning('deed_id')
    .executeTakeFirstOrThrow();
  const contentHash = pageReopeningContent(row);
  await keepLogEntry(transaction, {
    kind: 'page-reopening',
    subject: String(deed_id),
    contentHash,
    at: deed.at,
  });
}

/** All decisions about a page, or about every page, in their order. */
export async function reopeningsOf(store: HubStore, pageHash?: string): Promise<PageReopening[]> {
  const rows = await store
    .selectFrom('reopened_page')
    .selectAll()
    .$if(pageHash !== undefined, (query) => query.where('page_hash', '=', pageHash ?? ''))
    .orderBy('deed_id')
    .execute();
  return rows.map((row) => ({
    reopeningId: row.reopening_id,
    deed: row.deed,
    alertId: row.alert_id,
    pageHash: row.page_hash,
    scope: row.scope,
    reportIds: JSON.parse(row.report_ids) as string[],
    reason: row.reason,
    until: row.until,
    by: row.by_adult_id === null ? null : { adultId: row.by_adult_id, name: row.by_name ?? '' },
    at: row.at,
  }));
}

/** What is open again at this moment. */
export async function openReopenings(
  store: HubStore,
  now: Date,
  pageHash?: string,
): Promise<PageReopening[]> {
  const deeds = await reopeningsOf(store, pageHash);
  const closed = new Set(deeds.filter(({ deed }) => deed === 'closed').map(({ reopeningId }) => reopeningId));
  return deeds.filter(
    ({ deed, reopeningId, until }) =>
      deed === 'opened' && !closed.has(reopeningId) && Date.parse(until) > now.getTime(),
  );
}
