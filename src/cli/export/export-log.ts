import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectionPage } from '../../hub/proof/export/inspection-page.ts';
import { readInspectionData } from '../../hub/proof/export/read-inspection-data.ts';
import { openStoreToRead } from '../../hub/store/open-store-to-read.ts';
import { PlainError } from '../settings/plain-error.ts';
import type { ValuesOf } from '../settings/setting.ts';
import type { exportSettings } from './export-settings.ts';

/**
 * `lids-down export --for-inspectors FILE`: writes the whole log into one file that only its owner may read. The hub may be running.
 *
 * @returns the exit code.
 * @throws PlainError without a file to write to; CodedError `store-missing` or `store-older`.
 */
export async function exportLog(
  values: ValuesOf<typeof exportSettings>,
  { print, now }: { print: (text: string) => void; now: () => Date },
): Promise<number> {
  const file = values['for-inspectors'];
  if (file === undefined) throw new PlainError('Name a file: --for-inspectors log.html', { exitCode: 2 });
  const store = await openStoreToRead(join(values['data-folder'], 'hub.sqlite'));
  try {
    const data = await readInspectionData(store);
    await writeFile(file, inspectionPage(data, now()), { mode: 0o600 });
    print(`${file} holds ${data.batches.length} signed batches. Open it in a browser: it checks itself.`);
    print('It holds what children reported, addresses and titles too: keep it as you keep the log.');
    return 0;
  } finally {
    await store.destroy();
  }
}
