import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of release 0.1. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('device')
      .addColumn('device_id', 'text', (column) => column.primaryKey())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('device_number', 'integer')
      .addColumn('class_colour', 'text')
      .addColumn('newest_event_id', 'text')
      .addColumn('newest_session', 'text')
      .addColumn('enrolled_at', 'text', (column) => column.notNull())
      .addColumn('last_heard_at', 'text', (column) => column.notNull())
      .addColumn('number_claimed_twice', 'integer', (column) => column.notNull())
      .addColumn('tile_told_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('device_by_number').on('device').column('device_number').execute();
    await db.schema
      .createTable('batch')
      .addColumn('batch_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('body', 'blob', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('signature_parameters', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('event')
      .addColumn('event_id', 'text', (column) => column.primaryKey())
      .addColumn('batch_id', 'integer', (column) => column.notNull().references('batch.batch_id'))
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('lane', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('previous_hash', 'text')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('device_time', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('link', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('event_by_place')
      .on('event')
      .columns(['device_id', 'session', 'lane', 'sequence'])
      .execute();
    await db.schema
      .createTable('event_conflict')
      .addColumn('conflict_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('batch_id', 'integer', (column) => column.notNull().references('batch.batch_id'))
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('lane', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('previous_hash', 'text')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('conflict_once', ['event_id', 'device_id', 'hash'])
      .execute();
    await db.schema
      .createIndex('conflict_by_place')
      .on('event_conflict')
      .columns(['device_id', 'session', 'lane', 'sequence'])
      .execute();
    await db.schema
      .createTable('lane_head')
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('lane', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('lane_head_key', ['device_id', 'session', 'lane'])
      .execute();
    await db.schema
      .createTable('alert')
      .addColumn('alert_id', 'text', (column) => column.primaryKey().references('event.event_id'))
      .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
      .addColumn('device_number', 'integer')
      .addColumn('class_colour', 'text')
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('state_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('alert_by_time').on('alert').column('received_at').execute();
    await db.schema
      .createTable('alert_action')
      .addColumn('action_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.alert_id'))
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('action_by_alert').on('alert_action').column('alert_id').execute();
    for (const change of ['update', 'delete']) {
      await sql`create trigger ${sql.raw(`alert_action_never_${change}`)} before ${sql.raw(change)} on alert_action
        begin select raise(abort, 'alert_action is only ever added to'); end`.execute(db);
    }
    await db.schema
      .createTable('frame')
      .addColumn('frame_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addUniqueConstraint('frame_once', ['audience', 'subject'])
      .execute();
    await db.schema.createIndex('frame_by_audience').on('frame').columns(['audience', 'frame_id']).execute();
    await db.schema
      .createTable('used_nonce')
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('nonce', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('used_nonce_key', ['device_id', 'nonce'])
      .execute();
    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
