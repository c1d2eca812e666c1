import type { Insertable } from 'kysely';
import { compiledOnce } from './compiled-once.ts';
import { evenPortions } from './even-portions.ts';
import type { HubStore, HubTables } from './hub-tables.ts';

/**
 * Adds rows to a table by statements that are compiled once for each size of portion.
 *
 * @param columns every column that the rows have; what else they have is not written.
 */
export function rowInserter<
  Table extends keyof HubTables,
  Column extends string & keyof Insertable<HubTables[Table]>,
>(
  table: Table,
  columns: readonly Column[],
): (store: HubStore, rows: readonly Pick<Insertable<HubTables[Table]>, Column>[]) => Promise<void> {
  const insert = compiledOnce((store, values: readonly unknown[]) => {
    const rows: Record<string, unknown>[] = [];
    for (let at = 0; at < values.length; at += columns.length) {
      rows.push(Object.fromEntries(columns.map((column, index) => [column, values[at + index]])));
    }
    return store.insertInto(table).values(rows as Insertable<HubTables[Table]>[]);
  });
  return async (store, rows) => {
    for (const portion of evenPortions(rows)) {
      await insert(
        store,
        portion.flatMap((row) => columns.map((column) => row[column])),
      );
    }
  };
}
