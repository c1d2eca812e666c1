import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ReopeningScope } from '../../domain/incidents/reopening.ts';
import { onlyAddedTo } from './only-added-to.ts';

export type ReopenedPageTables = {
  /** Decisions about pages that were reported. Only ever added to; an address stands in the report alone. */
  reopened_page: {
    deed_id: Generated<number>;
    /** Made by whoever decides; what closes a page again names the one that it ends. */
    reopening_id: string;
    deed: 'opened' | 'closed';
    /** The report from which it was decided. */
    alert_id: string;
    /** SHA-256 of the page, as Chromebooks keep it. */
    page_hash: string;
    scope: ReopeningScope;
    /** JSON of the ids of the reports that it is about: a later one closes the page anew. */
    report_ids: string;
    reason: string;
    until: string;
    /** Null: the hub itself, since a child named rude pictures. */
    by_adult_id: string | null;
    by_name: string | null;
    at: string;
  };
};

/** Pages that the DSL opened again. */
export const reopenedPagesTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('reopened_page')
      .addColumn('deed_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('reopening_id', 'text', (column) => column.notNull())
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.alert_id'))
      .addColumn('page_hash', 'text', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('report_ids', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .addColumn('by_adult_id', 'text')
      .addColumn('by_name', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addUniqueConstraint('reopened_page_once', ['reopening_id', 'deed'])
      .execute();
    await db.schema.createIndex('reopened_by_page').on('reopened_page').column('page_hash').execute();
    await onlyAddedTo(db, 'reopened_page');
  },
};
