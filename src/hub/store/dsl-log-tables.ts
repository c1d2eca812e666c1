import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { fillDslLog } from './fill-dsl-log.ts';
import { onlyAddedTo } from './only-added-to.ts';

/** The DSL's log with all that came before it, and looks at records. */
export const dslLogTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('log_entry')
      .addColumn('entry_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('device_number', 'integer')
      .addColumn('class_colour', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('about', 'text')
      .addColumn('for_dsl', 'integer', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('state_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('log_entry_once', ['kind', 'subject'])
      .execute();
    await db.schema.createIndex('log_by_device').on('log_entry').columns(['device_id', 'kind']).execute();
    await db.schema.createIndex('log_by_state').on('log_entry').columns(['state', 'entry_id']).execute();
    await db.schema
      .createTable('log_entry_action')
      .addColumn('action_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('entry_id', 'integer', (column) => column.notNull().references('log_entry.entry_id'))
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('log_action_by_entry').on('log_entry_action').column('entry_id').execute();
    await db.schema
      .createTable('record_look')
      .addColumn('look_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('device_number', 'integer')
      .addColumn('about_at', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('look_by_time').on('record_look').columns(['at', 'look_id']).execute();
    await fillDslLog(db);
    await onlyAddedTo(db, 'log_entry_action');
    await onlyAddedTo(db, 'record_look');
  },
};
