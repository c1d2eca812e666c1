import type { HubLog } from './hub-log.ts';
import { isLastDigestUnread } from './store/digest-store.ts';
import type { HubStore } from './store/hub-tables.ts';
import { readNoticeChoice } from './store/notice-choice-store.ts';
import { isSchoolPolicyUnread } from './store/school-policy-store.ts';

/** Says in the hub's log what another release has written so that this one cannot read it, and goes on without. */
export async function tellUnreadRows(store: HubStore, log: HubLog): Promise<void> {
  const tell = (code: string) => log('error', 'kept-row-unread', { code });
  if ((await readNoticeChoice(store)).isUnread) tell('notice-choice');
  if (await isLastDigestUnread(store)) tell('digest');
  if (await isSchoolPolicyUnread(store)) tell('school-policy');
}
