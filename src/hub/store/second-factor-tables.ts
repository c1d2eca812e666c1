import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** What is done about how adults sign in, one-time codes that were used, and since when second factors are asked for. */
export const secondFactorTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sign_in_deed')
      .addColumn('deed_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('adult_id', 'text')
      .addColumn('adult_name', 'text')
      .addColumn('deed', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('by_adult_id', 'text')
      .addColumn('by_name', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await onlyAddedTo(db, 'sign_in_deed');
    await db.schema
      .createTable('used_code')
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('used_code_once', ['adult_id', 'code_hash'])
      .execute();
    await db.schema
      .createTable('adult_passkey')
      .addColumn('passkey_id', 'text', (column) => column.primaryKey())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('counter', 'integer', (column) => column.notNull())
      .addColumn('transports', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('adult_passkey_by_adult').on('adult_passkey').column('adult_id').execute();
    await db.schema
      .alterTable('adult_link')
      .addColumn('forgets_factors', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    // Whoever had an account before has the same time as a newcomer.
    await sql`insert into setting (name, value) values ('second-factor-since', ${new Date().toISOString()})`.execute(
      db,
    );
  },
};
