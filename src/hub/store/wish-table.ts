import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What children ask to have opened. */
export const wishTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('site_wish')
      .addColumn('wish_id', 'text', (column) => column.primaryKey().references('event.event_id'))
      .addColumn('lesson_id', 'text', (column) => column.references('lesson.lesson_id'))
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('device_number', 'integer')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .execute();
    await db.schema.createIndex('wish_by_lesson').on('site_wish').columns(['lesson_id', 'site']).execute();
  },
};
