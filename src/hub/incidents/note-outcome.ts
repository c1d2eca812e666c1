import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { NotedOutcome } from '../../domain/incidents/noted-outcome.ts';
import { rolesOfRung } from '../../domain/incidents/rung.ts';
import { dealtWithOnBoard } from '../log/dealt-with-on-board.ts';
import { adultsWithRoles } from '../notices/adults-with-roles.ts';
import { callBy } from '../notices/call-by.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import { outcomeContent } from '../proof/hub-log-entry.ts';
import { findAlert, type Alert } from '../store/alert-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addOutcome, outcomesOf, type OutcomeRecord } from '../store/outcome-store.ts';
import { actOnAlert } from './act-on-alert.ts';
import { alertSummary } from './alert-summary.ts';
import { isForDslToEnd, settleStanding } from './settle-standing.ts';

/** An adult notes something about one press. */
export type OutcomeToNote = {
  alertId: string;
  noted: NotedOutcome;
  adult: { adultId: string; name: string };
  readsForDsl: boolean;
  inBulk: boolean;
  notices: NoticeOutbox;
};

/**
 * Records what was done about one press, and tells the boards when it stands otherwise. Nothing of it goes to the child but that a
 * person has seen it, where that is news: a shield stays until somebody lifts it. Whoever passes it to the DSL counts as having seen it, so
 * that nobody else would be called: the DSL and deputies are, at once.
 *
 * @throws CodedError `alert-unknown` or `press-with-dsl`.
 */
export async function noteOutcome(
  transaction: HubTransaction,
  { alertId, noted, adult, readsForDsl, inBulk, notices }: OutcomeToNote,
  now: Date,
): Promise<Committed<Alert>> {
  const at = now.toISOString();
  const known = await findAlert(transaction, alertId);
  if (known === undefined) throw new CodedError('alert-unknown');
  if (noted.deed === 'dealt-with' && !readsForDsl && (await isForDslToEnd(transaction, known))) {
    throw new CodedError('press-with-dsl');
  }
  // Two adults at once are no conflict: it is open already, or it is with the DSL already.
  const isSaid = noted.deed === 'taken-up' && (known.standing === 'open' || known.standing === 'with-dsl');
  if (isSaid) return { answer: known, frames: [] };

  const seen =
    known.state === 'open'
      ? await actOnAlert(transaction, { alertId, action: 'seen', adult }, now)
      : { answer: known, frames: [] };
  const record = {
    alertId,
    noted: notLater(noted, now),
    adultId: adult.adultId,
    byName: adult.name,
    readsForDsl,
    inBulk,
    at,
  };
  // A word at the Chromebook alone has called nobody.
  const wasPassedHere = (await outcomesOf(transaction, alertId)).some(isPassing);
  const { outcomeId, details } = await addOutcome(transaction, record);
  const contentHash = outcomeContent({ ...record, details });
  await keepLogEntry(transaction, { kind: 'alert-outcome', subject: String(outcomeId), contentHash, at });
  const endsForDsl = noted.deed === 'dealt-with' && readsForDsl && !inBulk;
  const inLog = endsForDsl ? await dealtWithOnBoard(transaction, known, adult, now) : [];
  const alert = await settleStanding(transaction, seen.answer);
  const isPassed = alert.standing === 'with-dsl' && (known.standing !== 'with-dsl' || !wasPassedHere);
  if (isPassed) {
    await callDsl(transaction, notices, { alert, turn: `passed ${outcomeId}`, butNot: adult.adultId }, now);
  }
  if (alert === seen.answer) return { answer: alert, frames: [...seen.frames, ...inLog] };
  const frames: StoredFrame[] = [
    ...inLog,
    // The board is told once, of both.
    ...seen.frames.filter(({ news }) => news.type !== 'alert'),
    await keepFrame(transaction, companions, { type: 'alert', alert: alertSummary(alert) }, at),
  ];
  return { answer: alert, frames };
}

const isPassing = ({ noted }: OutcomeRecord): boolean => noted.deed === 'passed-to-dsl';

/** Whoever passed it on knows of it. */
async function callDsl(
  transaction: HubTransaction,
  notices: NoticeOutbox,
  { alert, turn, butNot }: { alert: Alert; turn: string; butNot: string },
  now: Date,
): Promise<void> {
  const roles = rolesOfRung.dsl;
  const holders = await adultsWithRoles(transaction, roles, now);
  const adultIds = holders.filter((adultId) => adultId !== butNot);
  const content = { kind: 'press', at: alert.receivedAt } as const;
  await callBy(transaction, notices, { adultIds, about: alert.alertId, content, turn, roles }, now);
}

/** A companion's clock may be wrong: nothing was tapped after it came. */
function notLater(noted: NotedOutcome, now: Date): NotedOutcome {
  if (noted.deed !== 'passed-to-dsl' || noted.tappedAt === undefined) return noted;
  const tappedAt = new Date(Math.min(Date.parse(noted.tappedAt), now.getTime()));
  return { ...noted, tappedAt: tappedAt.toISOString() };
}
