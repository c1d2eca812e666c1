import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a device named as given up in a lane is found without reading the lane: each batch asks for it. */
export const givenUpIndex: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('event_of_given_up')
      .on('event')
      .columns(['device_id', 'session', 'lane'])
      .where(sql.ref('kind'), '=', sql.lit('events-dropped'))
      .execute();
  },
};
