import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

export type SchoolBrowserTables = {
  /** Which browsers the school marked as its own, and which it took that from. Only ever added to. */
  school_browser_change: {
    change_id: Generated<number>;
    browser_id: string;
    deed: 'marked' | 'unmarked';
    label: string;
    /** SHA-256 of the mark that the browser keeps, as base64url; null where it was taken. */
    mark_hash: string | null;
    adult_id: string;
    adult_name: string;
    at: string;
  };
};

/** Browsers of the school; and a look at names says for which of them it was. */
export const schoolBrowserTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('school_browser_change')
      .addColumn('change_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('browser_id', 'text', (column) => column.notNull())
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('mark_hash', 'text', (column) => column.unique())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addUniqueConstraint('school_browser_once', ['browser_id', 'deed'])
      .execute();
    await onlyAddedTo(db, 'school_browser_change');
    await db.schema.alterTable('register_look').addColumn('browser_id', 'text').execute();
    await db.schema
      .createIndex('look_by_browser')
      .on('register_look')
      .columns(['browser_id', 'at'])
      .where('browser_id', 'is not', null)
      .execute();
  },
};
