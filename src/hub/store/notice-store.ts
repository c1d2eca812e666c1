import type { Selectable } from 'kysely';
import * as z from 'zod/mini';
import { noticeContent } from '../../domain/notices/notice-content.ts';
import { role, type Role } from '../../domain/people/role.ts';
import type { Notice, NoticeRoadName } from '../notices/notice-road.ts';
import type { HubStore, HubTables, HubTransaction } from './hub-tables.ts';

/** A notice as it waits to be sent. */
export type WaitingNotice = Notice & {
  /** The roles for which the adult is told; undefined where it does not hang on a role. */
  roles: readonly Role[] | undefined;
  urgent: boolean;
  dueAt: string;
  until: string;
};

type NoticeRow = Selectable<HubTables['notice']>;

const roleList = z.array(role);

/** @returns false when it is kept already. */
export async function keepNotice(transaction: HubTransaction, notice: WaitingNotice): Promise<boolean> {
  const result = await transaction
    .insertInto('notice')
    .values({
      notice_id: notice.noticeId,
      road: notice.road,
      adult_id: notice.adultId,
      kind: notice.content.kind,
      about: notice.about,
      payload: JSON.stringify(notice.content),
      roles: notice.roles === undefined ? null : JSON.stringify(notice.roles),
      urgent: notice.urgent ? 1 : 0,
      made_at: notice.madeAt,
      due_at: notice.dueAt,
      until: notice.until,
      sent_at: null,
      given_up_at: null,
      fault: null,
    })
    .onConflict((conflict) => conflict.column('notice_id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Which notices to look for, and how many. */
export type DueQuery = {
  road: NoticeRoadName;
  now: Date;
  /** One that was tried waits no longer than this, in milliseconds, wherever the clock has gone since; nor does one that was made in the future. */
  longestWaitMs: number;
  except: readonly string[];
  limit: number;
};

/**
 * Notices that are to be sent now, urgent ones first, then as they became due. What cannot be read, such as what a newer release has kept, waits
 * for one that can, and takes nobody's place.
 */
export async function dueNotices(store: HubStore, query: DueQuery): Promise<WaitingNotice[]> {
  const due: WaitingNotice[] = [];
  for (let from = 0; ; from += query.limit) {
    const rows = await dueRows(store, query, from);
    due.push(...rows.flatMap((row) => toNotice(row) ?? []));
    if (rows.length < query.limit || due.length >= query.limit) return due.slice(0, query.limit);
  }
}

async function dueRows(store: HubStore, query: DueQuery, from: number): Promise<NoticeRow[]> {
  const farAhead = new Date(query.now.getTime() + query.longestWaitMs).toISOString();
  return store
    .selectFrom('notice')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where((where) =>
      where.or([
        where('due_at', '<=', query.now.toISOString()),
        where.and([where('attempts', '>', 0), where('due_at', '>', farAhead)]),
        where('made_at', '>', farAhead),
      ]),
    )
    .where('road', '=', query.road)
    .$if(query.except.length > 0, (found) => found.where('notice_id', 'not in', query.except))
    .orderBy('urgent', 'desc')
    .orderBy('due_at')
    .orderBy('notice_id')
    .limit(query.limit)
    .offset(from)
    .execute();
}

function toNotice(row: NoticeRow): WaitingNotice | undefined {
  const content = noticeContent.safeParse(jsonOf(row.payload));
  const roles = row.roles === null ? undefined : roleList.safeParse(jsonOf(row.roles));
  if (!content.success || roles?.success === false) return undefined;
  return {
    noticeId: row.notice_id,
    road: row.road,
    adultId: row.adult_id,
    about: row.about,
    content: content.data,
    roles: roles?.data,
    urgent: row.urgent === 1,
    madeAt: row.made_at,
    dueAt: row.due_at,
    until: row.until,
    attempts: row.attempts,
  };
}

/** @returns undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What came of a notice. */
export type NoticeChange =
  | { to: 'sent'; at: string; attempts: number }
  | { to: 'put-off'; dueAt: string; attempts: number; fault: string }
  | { to: 'given-up'; at: string; attempts: number; fault: string };

export async function changeNotice(store: HubStore, noticeId: string, change: NoticeChange): Promise<void> {
  const { attempts } = change;
  await store
    .updateTable('notice')
    .set(
      change.to === 'sent'
        ? { attempts, sent_at: change.at, fault: null }
        : change.to === 'put-off'
          ? { attempts, due_at: change.dueAt, fault: change.fault }
          : { attempts, given_up_at: change.at, fault: change.fault },
    )
    .where('notice_id', '=', noticeId)
    .execute();
}

/** How a notice stands: whom it is for, by which road, and whether it left. */
export type NoticeStanding = {
  road: NoticeRoadName;
  adultId: string;
  kind: string;
  madeAt: string;
  sentAt: string | null;
  givenUpAt: string | null;
  fault: string | null;
};

/** All notices about one thing, such as an alert, in the order in which they were made. */
export async function noticesAbout(store: HubStore, about: string): Promise<NoticeStanding[]> {
  return store
    .selectFrom('notice')
    .select([
      'road',
      'adult_id as adultId',
      'kind',
      'made_at as madeAt',
      'sent_at as sentAt',
      'given_up_at as givenUpAt',
      'fault',
    ])
    .where('about', '=', about)
    .orderBy('made_at')
    .orderBy('notice_id')
    .execute();
}

/** How many notices were given up after they had been tried, from a time on. */
export async function noticesUndelivered(store: HubStore, since: string): Promise<number> {
  const { times } = await store
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('given_up_at', '>=', since)
    .where('attempts', '>', 0)
    .executeTakeFirstOrThrow();
  return times;
}

/** Forgets notices that were sent or given up. */
export async function forgetNoticesBefore(store: HubStore, at: string): Promise<void> {
  await store
    .deleteFrom('notice')
    .where('made_at', '<', at)
    .where((where) => where.or([where('sent_at', 'is not', null), where('given_up_at', 'is not', null)]))
    .execute();
}
