import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** What is done about the accounts of adults, and the one-time links by which they choose a password. */
export const adultChangeTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('adult_change')
      .addColumn('change_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('role', 'text')
      .addColumn('class_id', 'text')
      .addColumn('until', 'text')
      .addColumn('by_adult_id', 'text')
      .addColumn('by_name', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('adult_change_by_adult').on('adult_change').column('adult_id').execute();
    await onlyAddedTo(db, 'adult_change');
    await db.schema
      .createTable('adult_link')
      .addColumn('adult_id', 'text', (column) => column.primaryKey())
      .addColumn('link_id', 'text', (column) => column.notNull().unique())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'text', (column) => column.notNull())
      .execute();
  },
};
