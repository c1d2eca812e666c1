import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type PushTables = {
  /** Browsers of adults that are told when help is needed. */
  push_subscription: {
    /** Where the browser is reached; one at most of each. */
    endpoint: string;
    adult_id: string;
    /** The sign-in under which it was asked for: signed out, it ends. */
    session_id: string;
    p256dh: string;
    auth: string;
    made_at: string;
  };
};

export const pushTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('push_subscription')
      .addColumn('endpoint', 'text', (column) => column.primaryKey())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('session_id', 'text', (column) => column.notNull())
      .addColumn('p256dh', 'text', (column) => column.notNull())
      .addColumn('auth', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('push_subscription_by_adult')
      .on('push_subscription')
      .column('adult_id')
      .execute();
  },
};
