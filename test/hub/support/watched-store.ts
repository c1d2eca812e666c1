import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { onTestFinished } from 'vitest';
import type { HubStore } from '../../../src/hub/store/hub-tables.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';

export type WatchedStore = {
  store: HubStore;
  database: Database.Database;
  /** How the database finds what it was asked for while something ran: a line for each table of each question, such as `SCAN event`. */
  plansOf: (run: () => Promise<unknown>) => Promise<string[]>;
};

/** A store in memory of which a test sees how it looks things up. Rows may point at what is not there. */
export async function watchedStore(): Promise<WatchedStore> {
  const asked: string[] = [];
  const database = new Database(':memory:', { verbose: (statement) => asked.push(String(statement)) });
  const store = await openStore(new SqliteDialect({ database }));
  database.pragma('foreign_keys = off');
  onTestFinished(() => store.destroy());
  const plansOf = async (run: () => Promise<unknown>) => {
    asked.length = 0;
    await run();
    const questions = asked.splice(0).filter((statement) => /^select /i.test(statement));
    return questions.flatMap((question) =>
      (database.prepare(`explain query plan ${question}`).all() as { detail: string }[]).map(
        ({ detail }) => detail,
      ),
    );
  };
  return { store, database, plansOf };
}
