import type { RegisterEntry } from '../../domain/register/register-entry.ts';

/** Hands the register to the browser as a file to save. Nothing in it is run by a spreadsheet. */
export async function saveRegister(className: string, entries: readonly RegisterEntry[]): Promise<void> {
  const { registerToCsv } = await import('../../domain/register/register-to-csv.ts');
  const address = URL.createObjectURL(new Blob([registerToCsv(entries)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `register ${className.replace(/[^\p{L}\p{N} -]+/gu, '')}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
