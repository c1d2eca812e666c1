import { rolesOfRung, type Rung, type RungByRole } from '../../domain/incidents/rung.ts';
import { callBy } from '../notices/call-by.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import type { ClimbStepRecord } from '../store/climb-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';

const isByRole = (rung: Rung): rung is RungByRole => rung in rolesOfRung;

/**
 * Calls the adults of a step.
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
  const call = {
    adultIds: called.map(({ adultId }) => adultId),
    about: alertId,
    content: { kind: isUnseen ? 'press-unseen' : 'press', at } as const,
    // Whoever was told of the press when it came is called once more by each climb of its own: a word for the DSL, another lapse.
    ...(isUnseen || rung === 'class-teacher' ? {} : { turn: `${ladder} ${since}` }),
    ...(isByRole(rung) ? { roles: rolesOfRung[rung] } : {}),
  };
  await callBy(transaction, notices, call, now);
}
