import type { Generated, Kysely } from 'kysely';
import { onlyAddedTo } from './only-added-to.ts';

export type BlockTables = {
  /** How many addresses of a site were refused on a Chromebook within one minute: what the events say, counted. */
  block_minute: { device_id: string; minute: string; site: string; blocks: number };
  /** Who looked at which sites were refused on a Chromebook. Only ever added to. */
  story_look: {
    look_id: Generated<number>;
    device_id: string;
    adult_id: string;
    adult_name: string;
    at: string;
  };
};

/** Counts of refused addresses, and looks at them. */
export async function addBlockTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('block_minute')
    .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
    .addColumn('minute', 'text', (column) => column.notNull())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('blocks', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('block_once', ['device_id', 'minute', 'site'])
    .execute();
  await db.schema.alterTable('device').addColumn('blocked_often_at', 'text').execute();
  await db.schema
    .createTable('story_look')
    .addColumn('look_id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('device_id', 'text', (column) => column.notNull().references('device.device_id'))
    .addColumn('adult_id', 'text', (column) => column.notNull())
    .addColumn('adult_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('story_look_by_device').on('story_look').column('device_id').execute();
  await onlyAddedTo(db, 'story_look');
}
