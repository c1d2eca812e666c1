import Database from 'better-sqlite3';

export type Row = { id: string; text: string };

/** One table in one SQLite file, as durable as the hub's. A row that comes twice is an error. */
export function eventTable(file: string): { put(rows: readonly Row[]): void } {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table event (event_id text primary key, text text not null)');
  const insert = database.prepare('insert into event (event_id, text) values (?, ?)');
  const put = database.transaction((rows: readonly Row[]) => {
    for (const { id, text } of rows) insert.run(id, text);
  });
  return { put };
}
