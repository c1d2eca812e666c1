import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import type { BrowserReport } from './browser/run-in-browsers.ts';
import { reportPage } from './report-page.ts';
import type { HistoriesReport } from './simulation/run-histories.ts';

/** Writes what both kinds of runs came to, laid out as everything in docs/ is. */
export async function writeReport(
  file: string,
  first: number,
  simulated: HistoriesReport,
  real: BrowserReport,
): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const page = reportPage({ first, date }, simulated, real);
  await writeFile(file, await format(page, { parser: 'markdown' }));
}
