import { childWordsOf, type ToldWord } from '../store/child-word-store.ts';
import { findAlert, setChildWords, type Alert } from '../store/alert-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { alertSummary } from './alert-summary.ts';
import { settleStanding } from './settle-standing.ts';
import { audienceOf } from './who-may-read.ts';

/** What a board may know of a child's words: that there are some, and that it was a mistake. Never what they say. */
export function boardPartOf(words: readonly ToldWord[]): Pick<Alert, 'byMistake' | 'said'> {
  const onMistake = words.filter(({ said }) => said !== 'what-it-was').at(-1);
  return {
    byMistake: onMistake?.said === 'by-mistake',
    said: words.filter(({ what }) => audienceOf(what) === 'staff').length,
  };
}

/**
 * Brings an alert up to what its child has said by now, and tells the boards when there is something for them. Nothing happens while
 * the press itself has not come.
 */
export async function heedChildWords(
  transaction: HubTransaction,
  alertId: string,
  at: string,
): Promise<StoredFrame[]> {
  const alert = await findAlert(transaction, alertId);
  if (!alert) return [];
  const part = boardPartOf(await childWordsOf(transaction, alert));
  if (part.byMistake === alert.byMistake && part.said === alert.said) return [];
  await setChildWords(transaction, alertId, part);
  const told = await settleStanding(transaction, { ...alert, ...part });
  const news = { type: 'alert', alert: alertSummary(told) } as const;
  return [await keepFrame(transaction, companions, news, at)];
}
