import type { HubLog } from './hub-log.ts';
import type { HubStore } from './store/hub-tables.ts';
import { readNoticeChoice } from './store/notice-choice-store.ts';

/** Says in the hub's log what another release has written so that this one cannot read it, and goes on without. */
export async function tellUnreadRows(store: HubStore, log: HubLog): Promise<void> {
  if ((await readNoticeChoice(store)).isUnread) log('error', 'kept-row-unread', { code: 'notice-choice' });
}
