import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubStore, HubTables } from './hub-tables.ts';
import { readOnlySqliteDialect } from './sqlite-dialect.ts';

/**
 * Opens a hub's store to read alone; its tables stay as they are.
 *
 * @throws CodedError `store-missing`.
 */
export function openStoreToRead(file: string): HubStore {
  if (!existsSync(file)) throw new CodedError('store-missing');
  return new Kysely<HubTables>({ dialect: readOnlySqliteDialect(file) });
}
