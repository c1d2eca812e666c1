import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storeMigrations } from '../../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../../src/hub/store/sqlite-dialect.ts';

/** Tables that belong to the sign-in library, which brings them up to date by itself. */
const ofSignIn = ['adult', 'adult_session', 'adult_account', 'adult_verification'];

/**
 * Makes the store of a hub that is not running one of an earlier release: with the tables as they were before a migration, and with as much of what is
 * kept as fits into them.
 *
 * @param before the first migration that had not been there yet, or the beginning of its name.
 */
export async function makeStoreOlder(dataFolder: string, before: string): Promise<void> {
  const [file, older] = [join(dataFolder, 'hub.sqlite'), join(dataFolder, 'older.sqlite')];
  const known = Object.entries(storeMigrations).filter(([name]) => name < before);
  const store = new Kysely<unknown>({ dialect: sqliteDialect(older, 1_000) });
  const getMigrations = async () => Object.fromEntries(known);
  const { error } = await new Migrator({ db: store, provider: { getMigrations } }).migrateToLatest();
  if (error) throw error;
  await store.destroy();

  const database = new Database(older);
  database.pragma('foreign_keys = off');
  database.exec(`attach '${file}' as newer`);
  const names = ofSignIn.map((name) => `'${name}'`).join();
  const made = database
    .prepare(`select sql from newer.sqlite_master where tbl_name in (${names}) and sql is not null`)
    .pluck()
    .all();
  for (const sql of made) database.exec(String(sql));
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all()
    .map(String)
    .filter((name) => !name.startsWith('kysely_'));
  for (const table of tables) {
    const columns = database.prepare(`select name from pragma_table_info('${table}')`).pluck().all();
    const list = columns.map((name) => `"${String(name)}"`).join();
    database.exec(`insert or replace into main."${table}" (${list}) select ${list} from newer."${table}"`);
  }
  database.close();
  for (const ending of ['', '-wal', '-shm']) await rm(file + ending, { force: true });
  await rename(older, file);
}
