import { join } from 'node:path';
import { verifyStore } from '../../hub/proof/verify-store.ts';
import { openStoreToRead } from '../../hub/store/open-store-to-read.ts';
import type { ValuesOf } from '../settings/setting.ts';
import { verdictLines } from './verdict-lines.ts';
import type { verifySettings } from './verify-settings.ts';

/**
 * Walks a hub's whole store and says whether anything in it was changed, lost or added. The hub may be running.
 *
 * @returns 0 when everything is whole, 1 when something is not.
 * @throws CodedError `store-missing` or `store-older`.
 */
export async function verify(
  values: ValuesOf<typeof verifySettings>,
  print: (text: string) => void,
): Promise<number> {
  const store = await openStoreToRead(join(values['data-folder'], 'hub.sqlite'));
  try {
    const verdict = await verifyStore(store, values.head);
    if (values.json) {
      for (const session of verdict.sessions) print(JSON.stringify({ session }));
      for (const fault of verdict.faults) print(JSON.stringify({ fault }));
      const { batches, head = null, faults } = verdict;
      print(JSON.stringify({ whole: faults.length === 0, batches, head }));
    } else {
      for (const line of verdictLines(verdict)) print(line);
    }
    return verdict.faults.length === 0 ? 0 : 1;
  } finally {
    await store.destroy();
  }
}
