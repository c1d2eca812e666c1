import { meaningOfHeading, type ColumnMeaning } from './register-headings.ts';
import type { TableRow } from './split-csv.ts';

/** Where each meaning stands in a row, counted from 0. */
export type Columns = ReadonlyMap<ColumnMeaning, number>;
export type FoundColumns = {
  columns: Columns;
  /** Which of the rows the headings are: exports begin with a title now and then. */
  row: number;
  /** Headings of what is not kept. */
  others: string[];
};

const nameMeanings: readonly ColumnMeaning[] = [
  'forename',
  'preferred-forename',
  'legal-forename',
  'full-name',
  'preferred-full-name',
  'legal-full-name',
];

/** Finds the row of headings among the first rows. @returns undefined when none of them names a column of names. */
export function findColumns(rows: readonly TableRow[]): FoundColumns | undefined {
  let best: FoundColumns | undefined;
  for (const [row, { cells }] of rows.entries()) {
    const columns = new Map<ColumnMeaning, number>();
    for (const [at, heading] of cells.entries()) {
      const meaning = meaningOfHeading(heading);
      // Of two columns of one meaning, the first counts.
      if (meaning !== undefined && !columns.has(meaning)) columns.set(meaning, at);
    }
    const hasName = nameMeanings.some((meaning) => columns.has(meaning));
    if (!hasName || columns.size <= (best?.columns.size ?? 0)) continue;
    const taken = new Set(columns.values());
    const others = cells.filter((heading, at) => !taken.has(at) && heading.trim() !== '');
    best = { columns, row, others: others.map((heading) => heading.trim().slice(0, 60)) };
  }
  return best;
}
