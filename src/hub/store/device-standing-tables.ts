import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** What adults decide about Chromebooks themselves. */
export const deviceStandingTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('device').addColumn('number_by_adult', 'integer').execute();
    await db.schema.alterTable('device').addColumn('ended', 'text').execute();
    await db.schema.alterTable('device').addColumn('ended_at', 'text').execute();
    await db.schema
      .createTable('device_action')
      .addColumn('action_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('device_action_by_device').on('device_action').column('device_id').execute();
    await onlyAddedTo(db, 'device_action');
  },
};
