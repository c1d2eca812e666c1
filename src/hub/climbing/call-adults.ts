import { rolesOfRung, type Rung, type RungByRole } from '../../domain/incidents/rung.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import type { ClimbStepRecord } from '../store/climb-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { adultsWithPush } from '../store/push-store.ts';

/** A push that did not leave within this time, in milliseconds, does not leave: the press has climbed since. */
const pushWorthMs = 15 * 60_000;

const isByRole = (rung: Rung): rung is RungByRole => rung in rolesOfRung;

/**
 * Calls the adults of a step: push to every browser that they have asked for, and mail to whoever is called by role, who may have no board
 * open. Words say that help is needed and no more.
 *
 * @param at when the hub heard of the press.
 */
export async function callAdults(
  transaction: HubTransaction,
  notices: NoticeOutbox,
  step: ClimbStepRecord,
  at: string,
  now: Date,
): Promise<void> {
  const { rung, ladder, reason, since, called, alertId } = step;
  // What says "nobody has seen it" is withdrawn once somebody has, which must not silence a call for the DSL.
  const isUnseen = ladder === 'staff' && reason === 'unseen' && rung !== 'class-teacher';
  const content = { kind: isUnseen ? 'press-unseen' : 'press', at } as const;
  // Whoever was told of the press when it came is called once more by each climb of its own: a word for the DSL, another lapse.
  const turn = isUnseen || rung === 'class-teacher' ? {} : { turn: `${ladder} ${since}` };
  const reachable = await adultsWithPush(transaction);
  for (const { adultId } of called) {
    const notice = { adultId, about: alertId, content, ...turn };
    if (reachable.has(adultId)) {
      const until = new Date(now.getTime() + pushWorthMs);
      await notices.keep(transaction, { ...notice, road: 'push', until }, now);
    }
    if (isByRole(rung)) {
      await notices.keep(transaction, { ...notice, road: 'mail', roles: rolesOfRung[rung] }, now);
    }
  }
}
