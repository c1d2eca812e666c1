import papaparse from 'papaparse';
import { defused } from './formula-text.ts';
import type { RegisterEntry } from './register-entry.ts';

/** A register as a file that spreadsheets open as text: UTF-8 with a byte order mark, no name run as a formula. */
export function registerToCsv(entries: readonly Pick<RegisterEntry, 'name' | 'number'>[]): string {
  const rows = entries.map(({ number, name }) => [String(number), defused(name)]);
  return `\uFEFF${papaparse.unparse([['Number', 'Name'], ...rows], { newline: '\r\n' })}\r\n`;
}
