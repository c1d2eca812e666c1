import { sql, type Kysely } from 'kysely';

/** Makes the database refuse to change or remove rows of a table: a record of what was done. */
export async function onlyAddedTo(db: Kysely<unknown>, table: string): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`${table}_never_${change}`)} before ${sql.raw(change)} on ${sql.raw(table)}
      begin select raise(abort, ${sql.raw(`'${table} is only ever added to'`)}); end`.execute(db);
  }
}
