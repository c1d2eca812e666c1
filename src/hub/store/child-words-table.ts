import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What children said of their presses, beside the events that say it. */
export const childWordsTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('child_word')
      .addColumn('word_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('event_id', 'text', (column) => column.notNull().unique().references('event.event_id'))
      .addColumn('alert_id', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('said', 'text', (column) => column.notNull())
      .addColumn('what', 'text')
      .addColumn('leads_to', 'text')
      .execute();
    await db.schema.createIndex('child_word_by_alert').on('child_word').column('alert_id').execute();
    await db.schema
      .alterTable('alert')
      .addColumn('by_mistake', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('alert')
      .addColumn('said', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
