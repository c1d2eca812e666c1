import { grantsAt } from '../../domain/people/adult-rights.ts';
import { standingOfAdult } from '../people/standing-of-adult.ts';
import { findAlert } from '../store/alert-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { WaitingNotice } from '../store/notice-store.ts';

/** Why a notice is not sent after all: a word beside the codes of the error catalogue. */
export type WithdrawnFor = 'too-late' | 'adult-without-role' | 'seen-meanwhile';

/**
 * Whether a notice that waits is still to be sent. Judged when it leaves, not when it was kept: the account may have ended, the role been
 * taken away, or somebody have seen the press meanwhile.
 *
 * @returns undefined when it is.
 */
export async function noLongerWanted(
  store: HubStore,
  { adultId, about, content, roles, until }: WaitingNotice,
  now: Date,
): Promise<WithdrawnFor | undefined> {
  if (now.toISOString() > until) return 'too-late';
  const { status, grants } = await standingOfAdult(store, adultId);
  const held = status === 'active' ? grantsAt(grants, now).map(({ role }) => role) : [];
  if (!held.some((role) => roles?.includes(role) ?? true)) return 'adult-without-role';
  if (content.kind === 'press-unseen' && (await findAlert(store, about))?.state !== 'open') {
    return 'seen-meanwhile';
  }
  return undefined;
}
