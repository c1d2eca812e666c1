import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Statements that stay prepared; batches of unlike sizes make a few more. */
const keptStatements = 200;

/** Kysely prepares anew for each query; preparing costs more than most of the hub's queries. */
export function withPreparedStatements(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      if (statements.size >= keptStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}
