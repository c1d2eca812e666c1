import { v7 } from 'uuid';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addBrowserChange, browserOfMark, listBrowsers } from '../store/school-browser-store.ts';
import type { Look } from './read-register.ts';

/** Marks a browser as the school's own. A mark that it had before is no longer good. */
export async function markBrowser(
  transaction: HubTransaction,
  { label, markHash, oldHash }: { label: string; markHash: string; oldHash: string | undefined },
  done: Look,
): Promise<void> {
  const before = oldHash === undefined ? undefined : await browserOfMark(transaction, oldHash);
  if (before !== undefined) await unmarkBrowser(transaction, before.browserId, done);
  const change = { browserId: v7(), deed: 'marked' as const, label, markHash };
  await addBrowserChange(transaction, change, done.by, done.at.toISOString());
}

/** A browser is not the school's any more. Said again nothing changes. @throws CodedError `browser-unknown`. */
export async function unmarkBrowser(
  transaction: HubTransaction,
  browserId: string,
  done: Look,
): Promise<void> {
  const known = (await listBrowsers(transaction)).find((one) => one.browserId === browserId);
  if (known === undefined) throw new CodedError('browser-unknown');
  if (known.unmarked !== undefined) return;
  const change = { browserId, deed: 'unmarked' as const, label: known.label, markHash: null };
  await addBrowserChange(transaction, change, done.by, done.at.toISOString());
}
