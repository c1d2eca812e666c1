import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Envelopes of the head's sealed account, each with what its code is held against. */
export const sealedAccountTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sealed_account')
      .addColumn('envelope_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text')
      .addColumn('used_at', 'text')
      .execute();
  },
};
