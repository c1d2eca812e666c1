import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** Drills and what came of them. All three are only ever added to. */
export type DrillTables = {
  drill: {
    drill_id: string;
    /** JSON of a DrillScope. */
    scope: string;
    /** The class of the scope, if it is one. */
    class_id: string | null;
    started_at: string;
    ends_at: string;
    adult_id: string;
    adult_name: string;
  };
  /** The Chromebooks that a drill is for. */
  drill_device: { drill_id: string; device_id: string; device_number: number | null; was_present: 0 | 1 };
  drill_answer: {
    drill_id: string;
    device_id: string;
    event_id: string;
    answered_at: string;
    took_ms: number;
  };
};

export const drillTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('drill')
      .addColumn('drill_id', 'text', (column) => column.primaryKey())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('class_id', 'text')
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('drill_device')
      .addColumn('drill_id', 'text', (column) => column.notNull().references('drill.drill_id'))
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('device_number', 'integer')
      .addColumn('was_present', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('drill_device_once', ['drill_id', 'device_id'])
      .execute();
    await db.schema
      .createTable('drill_answer')
      .addColumn('drill_id', 'text', (column) => column.notNull().references('drill.drill_id'))
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('answered_at', 'text', (column) => column.notNull())
      .addColumn('took_ms', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('drill_answer_once', ['drill_id', 'device_id'])
      .execute();
    for (const table of ['drill', 'drill_device', 'drill_answer']) await onlyAddedTo(db, table);
  },
};
