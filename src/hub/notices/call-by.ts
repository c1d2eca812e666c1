import type { NoticeContent } from '../../domain/notices/notice-content.ts';
import type { Role } from '../../domain/people/role.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { adultsWithPush } from '../store/push-store.ts';
import type { NoticeOutbox } from './notice-outbox.ts';

/** A push that did not leave within this time, in milliseconds, does not leave: it is of no use any more. */
const pushWorthMs = 15 * 60_000;

/** Whom the hub calls, and about what. */
export type Call = {
  adultIds: readonly string[];
  about: string;
  content: NoticeContent;
  turn?: string;
  /** For which roles they are called, and then by mail too: such an adult may have no board open. */
  roles?: readonly Role[];
  /** At once unless said. */
  notBefore?: Date;
};

/** Calls adults: push to every browser that they have asked for, and mail to whoever is called by role. Words say that somebody is needed and no more. */
export async function callBy(
  transaction: HubTransaction,
  notices: NoticeOutbox,
  { adultIds, roles, ...what }: Call,
  now: Date,
): Promise<void> {
  const reachable = await adultsWithPush(transaction);
  const until = new Date((what.notBefore ?? now).getTime() + pushWorthMs);
  for (const adultId of adultIds) {
    const notice = { ...what, adultId };
    if (reachable.has(adultId)) await notices.keep(transaction, { ...notice, road: 'push', until }, now);
    if (roles !== undefined) await notices.keep(transaction, { ...notice, road: 'mail', roles }, now);
  }
}
