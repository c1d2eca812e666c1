import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubStore, HubTables } from './hub-tables.ts';
import { storeMigrations } from './open-store.ts';
import { readOnlySqliteDialect } from './sqlite-dialect.ts';

/**
 * Opens a hub's store to read alone; its tables stay as they are.
 *
 * @throws CodedError `store-missing`; `store-older` where no hub of this release has brought its tables up to date yet.
 */
export async function openStoreToRead(file: string): Promise<HubStore> {
  if (!existsSync(file)) throw new CodedError('store-missing');
  const store = new Kysely<HubTables>({ dialect: readOnlySqliteDialect(file) });
  try {
    const migrator = new Migrator({ db: store, provider: { getMigrations: async () => storeMigrations } });
    const known = await migrator.getMigrations();
    if (known.some(({ executedAt }) => executedAt === undefined)) throw new CodedError('store-older');
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}
