import { sql, type Generated, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { OutcomeDeed } from '../../domain/incidents/noted-outcome.ts';
import { addBlockTables, type BlockTables } from './block-tables.ts';
import { onlyAddedTo } from './only-added-to.ts';

export type OutcomeTables = BlockTables & {
  /** What adults noted about presses. Only ever added to: a correction is one more. */
  alert_outcome: {
    outcome_id: Generated<number>;
    alert_id: string;
    deed: OutcomeDeed;
    /** JSON of a NotedOutcome. */
    details: string;
    adult_id: string;
    adult_name: string;
    /** Whoever noted it reads for the DSL, who alone read it then. */
    reads_for_dsl: 0 | 1;
    in_bulk: 0 | 1;
    at: string;
  };
  /** Taps that were heeded, so that one told twice counts once. */
  alert_tap: { tap_id: string; alert_id: string };
};

/** What was done about presses, how each stands, and what of blocked addresses the board shows. */
export const outcomeTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('alert_outcome')
      .addColumn('outcome_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.alert_id'))
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('reads_for_dsl', 'integer', (column) => column.notNull())
      .addColumn('in_bulk', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('outcome_by_alert').on('alert_outcome').column('alert_id').execute();
    await onlyAddedTo(db, 'alert_outcome');
    await db.schema
      .createTable('alert_tap')
      .addColumn('tap_id', 'text', (column) => column.notNull())
      .addColumn('alert_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('tap_once', ['tap_id', 'alert_id'])
      .execute();
    await db.schema
      .alterTable('alert')
      .addColumn('standing', 'text', (column) => column.notNull().defaultTo('open'))
      .execute();
    await db.schema
      .alterTable('alert')
      .addColumn('standing_version', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    // Nobody was asked what was done about these, and nobody is called back to say so now.
    await sql`update alert set standing = 'not-asked' where state = 'shield-lifted'`.execute(db);
    await addBlockTables(db);
  },
};
