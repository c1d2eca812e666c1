import type { NoticeKind } from '../../domain/notices/notice-content.ts';
import type { Role } from '../../domain/people/role.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { readNoticeChoice } from '../store/notice-choice-store.ts';
import { adultsWithRoles } from './adults-with-roles.ts';

/** Whom the school has chosen to be told of a kind, with the roles that they were chosen for. Nobody whose account or role has ended. */
export async function adultsToTell(
  store: HubStore,
  kind: NoticeKind,
  now: Date,
): Promise<{ roles: readonly Role[]; adultIds: string[] }> {
  const { choice } = await readNoticeChoice(store);
  const roles = choice.roles[kind];
  return { roles, adultIds: await adultsWithRoles(store, roles, now) };
}
