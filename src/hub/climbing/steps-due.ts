import { dueSteps } from '../../domain/incidents/climb.ts';
import { rungs, rungsForDsl, type Rung } from '../../domain/incidents/rung.ts';
import { waitsSince, type Wait } from '../../domain/incidents/waits-since.ts';
import { audienceOf } from '../incidents/who-may-read.ts';
import { actionsOf, findAlert, type Alert, type AlertActionRecord } from '../store/alert-store.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import { alertsForDsl, alertsThatMayWait, climbStepsOf, type ClimbStepRecord } from '../store/climb-store.ts';
import type { Ladder } from '../store/climb-table.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { entryActionsOf } from '../store/log-entry-action-store.ts';
import { entryOfPress, findLogEntry } from '../store/log-entry-store.ts';
import { outcomesOf } from '../store/outcome-store.ts';
import { rungHolders, type RungHolders } from './rung-holders.ts';
import type { OnDuty } from './who-is-on-duty.ts';

/** A child's word that is older than this, in milliseconds, is not climbed with any more; it stands in the DSL's log. */
const wordsCallForMs = 60 * 24 * 60 * 60 * 1_000;

/**
 * Every step that is to be taken at this moment, press by press.
 *
 * @param failed hears of a press whose steps cannot be told; the others are called about all the same.
 */
export async function stepsDue(
  store: HubStore,
  now: Date,
  onDuty: OnDuty,
  failed: (error: unknown) => void,
): Promise<ClimbStepRecord[]> {
  const waiting = await alertsThatMayWait(store);
  const forDsl = await alertsForDsl(store, wordsSince(now));
  if (waiting.length === 0 && forDsl.length === 0) return [];
  const holders = await rungHolders(store, now, onDuty);
  const steps: ClimbStepRecord[] = [];
  for (const alertId of new Set([...forDsl, ...waiting])) {
    try {
      steps.push(...(await stepsOf(store, alertId, { isForDsl: forDsl.includes(alertId), holders, now })));
    } catch (error) {
      failed(error);
    }
  }
  return steps;
}

/** The steps that are to be taken at this moment about one press. */
export async function stepsDueOf(
  store: HubStore,
  alertId: string,
  now: Date,
  onDuty: OnDuty,
): Promise<ClimbStepRecord[]> {
  const isForDsl = (await alertsForDsl(store, wordsSince(now))).includes(alertId);
  return stepsOf(store, alertId, { isForDsl, holders: await rungHolders(store, now, onDuty), now });
}

function wordsSince(now: Date): string {
  return new Date(now.getTime() - wordsCallForMs).toISOString();
}

async function stepsOf(
  store: HubStore,
  alertId: string,
  { isForDsl, holders, now }: { isForDsl: boolean; holders: RungHolders; now: Date },
): Promise<ClimbStepRecord[]> {
  const alert = await findAlert(store, alertId);
  if (!alert) return [];
  const actions = await actionsOf(store, alertId);
  const taken = await climbStepsOf(store, alertId);
  const due = (ladder: Ladder, climb: readonly Rung[], wait: Wait | undefined) =>
    wait === undefined ? [] : dueOf({ alert, ladder, climb, wait, taken, holders, now });
  return [
    ...(isForDsl ? due('dsl', rungsForDsl, await waitOfWord(store, alert)) : []),
    ...due('staff', rungs, await waitOf(store, alert, actions, now)),
  ];
}

/**
 * Since when a press waits for a person. One whose shield was lifted at the Chromebook does not, nor one of which a late word says that it was
 * seen, nor one that is dealt with. Whoever takes that up again has it.
 */
export async function waitOf(
  store: HubStore,
  alert: Alert,
  actions: readonly AlertActionRecord[],
  now: Date,
): Promise<Wait | undefined> {
  if (alert.state !== 'open' && alert.state !== 'on-my-way') return undefined;
  if (alert.standing === 'dealt-with') return undefined;
  const taps = actions.map(({ action, at, tappedAt }) => ({ action, at: Date.parse(tappedAt ?? at) }));
  const noted = alert.state === 'on-my-way' ? await outcomesOf(store, alert.alertId) : [];
  const takenUp = noted.filter(({ noted: { deed } }) => deed === 'taken-up').map(({ at }) => Date.parse(at));
  return waitsSince(Date.parse(alert.receivedAt), taps, now.getTime(), takenUp);
}

/**
 * A word about a grown-up waits until somebody who may read it has opened it or ended it, which its entry in the log knows. What anybody does to
 * the press unread does not end that, nor what one does who signed in without what reading needs.
 */
async function waitOfWord(store: HubStore, alert: Alert): Promise<Wait | undefined> {
  const entryId = await entryOfPress(store, alert);
  if (entryId === undefined || (await findLogEntry(store, entryId))?.row.state !== 'open') return undefined;
  const words = (await childWordsOf(store, alert)).filter(({ what }) => audienceOf(what) === 'dsl');
  const readAt = (await entryActionsOf(store, entryId)).at(-1)?.at ?? '';
  // A later word waits anew, and the same one said again does not put off the head.
  const word = words.find(({ receivedAt }) => receivedAt > readAt) ?? words.at(-1);
  return word && { reason: 'unseen', since: Date.parse(word.receivedAt) };
}

function dueOf(of: {
  alert: Alert;
  ladder: Ladder;
  climb: readonly Rung[];
  wait: Wait;
  taken: readonly ClimbStepRecord[];
  holders: RungHolders;
  now: Date;
}): ClimbStepRecord[] {
  const { alert, ladder, climb, wait, holders, now } = of;
  const since = new Date(wait.since).toISOString();
  const taken = of.taken.filter((step) => step.ladder === ladder && step.since === since);
  const known = taken.map(({ rung, dueAt, called }) => ({
    rung,
    dueAt: Date.parse(dueAt),
    called: called.map(({ adultId }) => adultId),
  }));
  const held = (rung: Rung) => holders.of(rung, alert);
  const idsOf = (rung: Rung) => held(rung)?.map(({ adultId }) => adultId);
  return dueSteps(climb, wait, known, idsOf, now.getTime()).map(({ rung, dueAt }) => ({
    alertId: alert.alertId,
    ladder,
    rung,
    reason: wait.reason,
    since,
    dueAt: new Date(dueAt).toISOString(),
    called: held(rung) ?? [],
    at: now.toISOString(),
  }));
}
