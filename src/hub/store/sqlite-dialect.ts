import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { withPreparedStatements } from './prepared-statements.ts';

/**
 * SQLite in a file that only its owner may read. Durable: a commit is on the disk when it returns.
 *
 * @param busyTimeoutMs how long a write waits for another program (a backup) before it fails, in milliseconds.
 */
export function sqliteDialect(file: string, busyTimeoutMs: number): SqliteDialect {
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { timeout: busyTimeoutMs });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // A name that is erased is gone from the file too.
  database.pragma('secure_delete = ON');
  database.pragma('cache_size = -16000');
  // In pages, 16 MB: what is written again and again is brought into the file once for four times.
  database.pragma('wal_autocheckpoint = 4000');
  return new SqliteDialect({ database: withPreparedStatements(database) });
}

/**
 * The same file to read alone, beside a hub that may be running on it.
 *
 * @throws when there is no such file.
 */
export function readOnlySqliteDialect(file: string): SqliteDialect {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  return new SqliteDialect({ database: withPreparedStatements(database) });
}
