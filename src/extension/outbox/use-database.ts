import { Dexie } from 'dexie';
import type { OutboxDatabase } from './outbox-database.ts';

/** Does something with the database and answers what came of it. */
export type UseDatabase = <T>(work: (database: OutboxDatabase) => Promise<T>) => Promise<T>;

/**
 * Opens the database at its first use. A worker that was frozen and thawed can find it closed under its feet
 *: then it is opened anew and the work is done once more.
 */
export function openOnUse(open: () => OutboxDatabase): UseDatabase {
  let database = open();
  return async (work) => {
    const used = database;
    try {
      return await work(used);
    } catch (error) {
      if (!wasClosed(error)) throw error;
      if (used === database) {
        used.close();
        database = open();
      }
      return await work(database);
    }
  };
}

function wasClosed(error: unknown): boolean {
  return (
    error instanceof Dexie.DatabaseClosedError ||
    (error instanceof Error && (error.name === 'DatabaseClosedError' || error.name === 'InvalidStateError'))
  );
}
