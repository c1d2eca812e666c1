import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a device asks attention for, beside its presses. */
export const attentionColumn: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('device').addColumn('attention', 'text').execute();
  },
};
