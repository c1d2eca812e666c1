import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** What adults did at a Chromebook itself, beside the events that say it, and on an alert that its shield was lifted there. */
export const deviceDeedsTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('device_deed')
      .addColumn('deed_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('event_id', 'text', (column) => column.notNull().references('event.event_id'))
      .addColumn('alert_id', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addUniqueConstraint('deed_once', ['event_id', 'alert_id'])
      .execute();
    await db.schema.createIndex('deed_by_alert').on('device_deed').column('alert_id').execute();
    await onlyAddedTo(db, 'device_deed');
    await db.schema
      .alterTable('alert')
      .addColumn('lifted_here', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
