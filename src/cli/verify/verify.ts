import { join } from 'node:path';
import { verifyStore } from '../../hub/proof/verify-store.ts';
import { openStoreToRead } from '../../hub/store/open-store-to-read.ts';
import type { ValuesOf } from '../settings/setting.ts';
import { readDigestHeads } from './read-digest-heads.ts';
import { verdictLines } from './verdict-lines.ts';
import type { verifySettings } from './verify-settings.ts';

type Values = ValuesOf<typeof verifySettings>;
export type VerifyValues = Omit<Values, 'digest-head'> & Partial<Pick<Values, 'digest-head'>>;

/**
 * Walks a hub's whole store and says whether anything in it was changed, lost or added. The hub may be running.
 *
 * @returns 0 when everything is whole, 1 when something is not.
 * @throws CodedError `store-missing` or `store-older`.
 */
export async function verify(values: VerifyValues, print: (text: string) => void): Promise<number> {
  const store = await openStoreToRead(join(values['data-folder'], 'hub.sqlite'));
  try {
    const digestHeads = readDigestHeads(values['digest-head'] ?? '') ?? [];
    const verdict = await verifyStore(store, { head: values.head, digestHeads });
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
