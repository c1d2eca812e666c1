import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Actions that companions kept while they had no network: by which id they are known again, and when they were tapped. */
export const tappedActionColumns: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('alert_action').addColumn('tap_id', 'text').execute();
    await db.schema.alterTable('alert_action').addColumn('tapped_at', 'text').execute();
    await db.schema
      .createIndex('alert_action_once')
      .unique()
      .on('alert_action')
      .columns(['adult_id', 'tap_id'])
      .where(sql.ref('tap_id'), 'is not', null)
      .execute();
  },
};
