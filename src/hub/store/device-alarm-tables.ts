import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** What the hub notices of devices by itself, and how far their clocks are from its own. */
export const deviceAlarmTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('device')
      .addColumn('alarms', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    await db.schema.alterTable('device').addColumn('clock_offset_ms', 'integer').execute();
    await db.schema.alterTable('event').addColumn('clock_offset_ms', 'integer').execute();
    await db.schema
      .createTable('device_alarm')
      .addColumn('alarm_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('device_alarm_by_device').on('device_alarm').column('device_id').execute();
    await db.schema
      .createIndex('event_with_gap')
      .on('event')
      .column('device_id')
      .where(sql.ref('link'), '=', sql.lit('gap-before'))
      .execute();
    await onlyAddedTo(db, 'device_alarm');
  },
};
