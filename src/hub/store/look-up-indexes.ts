import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { pageKey } from '../../domain/incidents/same-page.ts';
import type { HubTables } from './hub-tables.ts';

/** What is looked up while a Chromebook waits is found without reading all that was ever kept. */
export const lookUpIndexes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('alert').addColumn('page_hash', 'text').execute();
    await fillPageHashes(db);
    await db.schema
      .createIndex('event_by_time')
      .on('event')
      .columns(['received_at', 'kind', 'device_id'])
      .execute();
    await db.schema.createIndex('event_by_batch').on('event').column('batch_id').execute();
    await db.schema.createIndex('conflict_by_batch').on('event_conflict').column('batch_id').execute();
    await db.schema.createIndex('alert_by_page').on('alert').column('page_hash').execute();
  },
};

async function fillPageHashes(tables: Kysely<unknown>): Promise<void> {
  const db = tables as unknown as Kysely<HubTables>;
  const reports = await db
    .selectFrom('alert')
    .innerJoin('event', 'event.event_id', 'alert.alert_id')
    .select(['alert_id', 'text'])
    .execute();
  for (const { alert_id, text } of reports) {
    const key = pageKey(addressIn(text));
    if (key === undefined) continue;
    const page_hash = createHash('sha256').update(key).digest('base64url');
    await db.updateTable('alert').set({ page_hash }).where('alert_id', '=', alert_id).execute();
  }
}

/** As the release that made the column read it. */
function addressIn(eventText: string): string {
  const { details } = JSON.parse(eventText) as { details?: { page?: { address?: unknown } | null } | null };
  const address = details?.page?.address;
  return typeof address === 'string' ? address.slice(0, maximumAddressLength) : '';
}
