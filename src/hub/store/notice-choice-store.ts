import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { firstNoticeChoice, noticeChoice, type NoticeChoice } from '../../domain/notices/notice-choice.ts';
import { noticeChoiceContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';
import { readKept } from './read-kept.ts';

/**
 * What the school has chosen, and who chose it when; nobody before the first choice. A choice that this release cannot read is as none:
 * presses are stored and told by the first choice until somebody chooses anew. `isUnread` says so.
 */
export type KeptNoticeChoice = { choice: NoticeChoice; by?: ByAdult; at?: string; isUnread?: true };

export async function readNoticeChoice(store: HubStore): Promise<KeptNoticeChoice> {
  const row = await store
    .selectFrom('notice_choice')
    .selectAll()
    .orderBy('choice_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { choice: firstNoticeChoice };
  const choice = readKept(noticeChoice, row.choice);
  if (choice === undefined) return { choice: firstNoticeChoice, isUnread: true };
  return { choice, by: { adultId: row.adult_id, name: row.adult_name }, at: row.at };
}

/** Records what holds from now on, in the hub's own log too. */
export async function addNoticeChoice(
  transaction: HubTransaction,
  choice: NoticeChoice,
  by: ByAdult,
  at: string,
): Promise<void> {
  const row = { choice: JSON.stringify(choice), adult_id: by.adultId, adult_name: by.name, at };
  const { choice_id } = await transaction
    .insertInto('notice_choice')
    .values(row)
    .returning('choice_id')
    .executeTakeFirstOrThrow();
  const contentHash = noticeChoiceContent(row);
  await keepLogEntry(transaction, { kind: 'notice-choice', subject: String(choice_id), contentHash, at });
}
