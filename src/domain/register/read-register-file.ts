import { cleanName, hidesSomething, maximumNameLength } from './child-name.ts';
import { decodeTextFile, type TextEncoding } from './decode-text-file.ts';
import { findColumns, type FoundColumns } from './find-columns.ts';
import { looksLikeFormula, withoutDefusing } from './formula-text.ts';
import { nameOfRow } from './name-of-row.ts';
import { numberOfCell } from './number-of-cell.ts';
import { maximumRegisterRows, type RegisterRow } from './register-row.ts';
import { splitCsv, type Delimiter, type SplitTable, type TableRow } from './split-csv.ts';

/** What is wrong in one line of a file. The first two leave the line out; the others say what became of it. */
export type RowFault = 'name-empty' | 'name-too-long' | 'number-wrong' | 'formula' | 'hidden-characters';

/** A row of a file: the name and the number, and of which class, so that one class can be picked. Nothing else is read. */
export type FileRow = RegisterRow & { className: string };

export type ReadRegister = {
  kind: 'read';
  encoding: TextEncoding;
  rows: FileRow[];
  faults: { line: number; className: string; fault: RowFault }[];
  /** Headings of what stands in the file and is not kept. */
  notKept: string[];
};

/** Why a file as a whole cannot be read. */
export type RefusedFile =
  | { kind: 'refused'; why: 'file-too-large' | 'workbook' | 'nothing-in-it' }
  | { kind: 'refused'; why: 'too-many-rows'; count: number }
  | { kind: 'refused'; why: 'quotes-wrong'; line: number }
  | { kind: 'refused'; why: 'no-names'; headings: string[] };

/** Largest file that is read, in bytes: 5,000 children with every column that a system knows. */
export const maximumFileBytes = 20_000_000;

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
/** Headings stand within the first rows. */
const rowsToHeadings = 12;

/** Reads the export of a school's system. Names and numbers come out of it, faults by line, and nothing else. */
export function readRegisterFile(bytes: Uint8Array): ReadRegister | RefusedFile {
  if (bytes.length > maximumFileBytes) return { kind: 'refused', why: 'file-too-large' };
  if (isWorkbook(bytes)) return { kind: 'refused', why: 'workbook' };
  const { text: decoded, encoding } = decodeTextFile(bytes);
  const text = decoded
    .replace(/\r\n?/g, '\n')
    // The line by which Excel is told the separator; its place stays, so that lines count on.
    .replace(/^sep=.\n/i, '\n');
  if (text.replaceAll('\0', '').trim() === '') return { kind: 'refused', why: 'nothing-in-it' };
  const found = bestSplit(text);
  if (found.columns === undefined) return withoutNames(found.head);
  const { rows, openQuoteAt } = splitCsv(text, found.delimiter);
  if (openQuoteAt !== undefined) return { kind: 'refused', why: 'quotes-wrong', line: openQuoteAt };
  const data = rows.slice(found.columns.row + 1);
  if (data.length === 0) return { kind: 'refused', why: 'nothing-in-it' };
  if (data.length > maximumRegisterRows) {
    return { kind: 'refused', why: 'too-many-rows', count: data.length };
  }
  return { kind: 'read', encoding, ...readRows(data, found.columns), notKept: found.columns.others };
}

/** By how Excel's files begin, the newer (a zip) and the older. */
function isWorkbook([first, second, third]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b && third === 3) || (first === 0xd0 && second === 0xcf);
}

type Split = { delimiter: Delimiter; head: SplitTable; columns: FoundColumns | undefined };

/** The separator with which the headings are understood best. */
function bestSplit(text: string): Split {
  const tries = delimiters.map((delimiter): Split => {
    const head = splitCsv(text, delimiter, rowsToHeadings);
    return { delimiter, head, columns: findColumns(head.rows) };
  });
  return tries.reduce((best, one) => (understood(one) > understood(best) ? one : best));
}

function understood({ columns }: Split): number {
  return columns?.columns.size ?? 0;
}

function withoutNames({ rows, openQuoteAt }: SplitTable): RefusedFile {
  if (openQuoteAt !== undefined) return { kind: 'refused', why: 'quotes-wrong', line: openQuoteAt };
  const headings = (rows[0]?.cells ?? []).map((cell) => cleanName(cell).slice(0, 60)).slice(0, 20);
  return { kind: 'refused', why: 'no-names', headings };
}

function readRows(
  data: readonly TableRow[],
  { columns }: FoundColumns,
): Pick<ReadRegister, 'rows' | 'faults'> {
  const read: Pick<ReadRegister, 'rows' | 'faults'> = { rows: [], faults: [] };
  const cellOf = (cells: readonly string[], meaning: 'class' | 'number') =>
    cells[columns.get(meaning) ?? -1] ?? '';
  for (const { line, cells } of data) {
    const className = cleanName(cellOf(cells, 'class')).slice(0, maximumNameLength);
    const fault = (which: RowFault) => read.faults.push({ line, className, fault: which });
    const written = withoutDefusing(nameOfRow(cells, columns));
    const name = cleanName(written);
    if (name === '') {
      fault('name-empty');
      continue;
    }
    if (name.length > maximumNameLength) {
      fault('name-too-long');
      continue;
    }
    if (looksLikeFormula(name)) fault('formula');
    if (hidesSomething(written)) fault('hidden-characters');
    const number = numberOfCell(withoutDefusing(cellOf(cells, 'number')));
    if (number === undefined) fault('number-wrong');
    read.rows.push({ line, name, number: number ?? null, className });
  }
  return read;
}
