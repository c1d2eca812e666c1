import papaparse from 'papaparse';

/** One row of a table, and the line of the file in which it begins. Lines count from 1. */
export type TableRow = { line: number; cells: string[] };

export type SplitTable =
  { rows: TableRow[]; openQuoteAt?: undefined } | { rows: TableRow[]; openQuoteAt: number };

export type Delimiter = ',' | ';' | '\t';

/**
 * Splits a text into rows. Rows without anything in them are left out.
 *
 * @param text with line feeds alone.
 * @returns with the line where quotation marks go wrong, after which nothing was read.
 */
export function splitCsv(text: string, delimiter: Delimiter, maximumRows = 0): SplitTable {
  const rows: TableRow[] = [];
  let openQuoteAt: number | undefined;
  let line = 1;
  let read = 0;
  papaparse.parse(text, {
    delimiter,
    newline: '\n',
    preview: maximumRows,
    step({ data, errors, meta }, parser) {
      if (errors.some(({ type }) => type === 'Quotes')) {
        openQuoteAt = line;
        parser.abort();
        return;
      }
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += countLineFeeds(text, read, meta.cursor);
      read = meta.cursor;
    },
  });
  return openQuoteAt === undefined ? { rows } : { rows, openQuoteAt };
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
