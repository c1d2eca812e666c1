import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The hub's own log. Nobody changes it through the hub; who changes it past the hub breaks its chain. */
export const hubLogTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('hub_log')
      .addColumn('entry_id', 'integer', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('content_hash', 'text', (column) => column.notNull())
      .addColumn('previous_hash', 'text')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addUniqueConstraint('hub_log_once', ['kind', 'subject'])
      .execute();
    for (const change of ['update', 'delete']) {
      await sql`create trigger ${sql.raw(`hub_log_never_${change}`)} before ${sql.raw(change)} on hub_log
        begin select raise(abort, 'hub_log is only ever added to'); end`.execute(db);
    }
  },
};
