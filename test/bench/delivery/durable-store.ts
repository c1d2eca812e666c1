import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** One SQLite file with one table, as durable as the hub's. */
export type DurableStore = {
  /** Ids that are there, of those asked for. */
  known(ids: readonly string[]): Set<string>;
  /** One transaction, on the disk when it returns. */
  put(rows: readonly { id: string; text: string }[]): void;
  get(id: string): string | undefined;
  close(): Promise<void>;
};

export function durableStore(): DurableStore {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-bare-store-'));
  const database = new Database(join(folder, 'bare.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table row (id text primary key, text text not null)');
  const insert = database.prepare('insert or replace into row (id, text) values (?, ?)');
  const select = database.prepare('select text from row where id = ?').pluck();
  const put = database.transaction((rows: readonly { id: string; text: string }[]) => {
    for (const { id, text } of rows) insert.run(id, text);
  });
  return {
    known: (ids) => new Set(ids.filter((id) => select.get(id) !== undefined)),
    put,
    get: (id) => select.get(id) as string | undefined,
    async close() {
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
