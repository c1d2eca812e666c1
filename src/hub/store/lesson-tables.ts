import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** Classes and their lessons. */
export const lessonTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('school_class')
      .addColumn('class_id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('colour', 'text', (column) => column.notNull())
      .addColumn('key_stage', 'text', (column) => column.notNull())
      .addColumn('last_mode', 'text')
      .addColumn('last_minutes', 'integer')
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('put_away_at', 'text')
      .execute();
    await db.schema
      .createTable('lesson')
      .addColumn('lesson_id', 'text', (column) => column.primaryKey())
      .addColumn('class_id', 'text', (column) => column.notNull().references('school_class.class_id'))
      .addColumn('class_colour', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('whole', 'text', (column) => column.notNull())
      .execute();
    await sql`create unique index lesson_one_of_a_colour on lesson (class_colour) where ended_at is null`.execute(
      db,
    );
    await db.schema
      .createTable('lesson_action')
      .addColumn('action_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('lesson_id', 'text', (column) => column.notNull().references('lesson.lesson_id'))
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('lesson_action_by_lesson').on('lesson_action').column('lesson_id').execute();
    await onlyAddedTo(db, 'lesson_action');
  },
};
