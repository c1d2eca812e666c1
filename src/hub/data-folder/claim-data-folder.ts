import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CodedError } from '../../contracts/errors/coded-error.ts';

/**
 * Makes the data folder if need be and claims it for this process. The claim is a lock of the operating system,
 * held through SQLite: it ends with the process, however that dies.
 *
 * @returns gives the folder back.
 * @throws CodedError `data-folder-in-use` when another hub runs on it.
 */
export function claimDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = new Database(join(folder, 'hub.lock'), { timeout: 0 });
  try {
    claim.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    claim.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new CodedError('data-folder-in-use', { cause: error });
    }
    throw error;
  }
  return () => claim.close();
}
