import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { firstRoles } from '../../domain/people/role.ts';
import { addAdultChange } from './adult-change-store.ts';
import type { HubTables } from './hub-tables.ts';

/**
 * Accounts that were there before there were roles could do everything. They begin with the roles of a first adult, so that nobody is
 * locked out, and the hub's log says so.
 */
export const rolesAtUpgrade: Migration = {
  async up(db: Kysely<HubTables>) {
    await db.transaction().execute(async (transaction) => {
      const at = new Date().toISOString();
      for (const { id, name } of await adultsBefore(transaction)) {
        const adult = { adultId: id, name };
        await addAdultChange(transaction, { adult, deed: 'kept-at-upgrade', by: null, at });
        for (const role of firstRoles) {
          await addAdultChange(transaction, { adult, deed: 'role-given', role, by: null, at });
        }
      }
    });
  },
};

/** Accounts of a hub that had none yet are no table at all: better-auth makes it. */
async function adultsBefore(db: Kysely<HubTables>): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = 'adult'`.execute(db);
  if (rows.length === 0) return [];
  const adults = await sql<{ id: string; name: string }>`
    select id, name from adult
    where id not in (select adult_id from adult_change) order by id`.execute(db);
  return adults.rows;
}
