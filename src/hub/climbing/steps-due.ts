import { dueSteps } from '../../domain/incidents/climb.ts';
import { rungs, rungsForDsl, type Rung } from '../../domain/incidents/rung.ts';
import { rightsOfRole } from '../../domain/people/rights.ts';
import { roles } from '../../domain/people/role.ts';
import { waitsSince, type Wait } from '../../domain/incidents/waits-since.ts';
import { audienceOf } from '../incidents/who-may-read.ts';
import { actionsOf, findAlert, type Alert, type AlertActionRecord } from '../store/alert-store.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import { alertsForDsl, alertsThatMayWait, climbStepsOf, type ClimbStepRecord } from '../store/climb-store.ts';
import type { Ladder } from '../store/climb-table.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { rungHolders, type RungHolders } from './rung-holders.ts';
import type { OnDuty } from './who-is-on-duty.ts';

/** A child's word that is older than this, in milliseconds, is not climbed with any more; it stands in the DSL's log. */
const wordsCallForMs = 60 * 24 * 60 * 60 * 1_000;

const readForDsl = roles.filter((role) => rightsOfRole[role].includes('read-words-for-dsl'));

/** Every step that is to be taken at this moment, press by press. */
export async function stepsDue(store: HubStore, now: Date, onDuty: OnDuty): Promise<ClimbStepRecord[]> {
  const waiting = await alertsThatMayWait(store);
  const forDsl = await alertsForDsl(store, new Date(now.getTime() - wordsCallForMs).toISOString());
  if (waiting.length === 0 && forDsl.length === 0) return [];
  const holders = await rungHolders(store, now, onDuty);
  const steps: ClimbStepRecord[] = [];
  for (const alertId of new Set([...forDsl, ...waiting])) {
    const alert = await findAlert(store, alertId);
    if (!alert) continue;
    const actions = await actionsOf(store, alertId);
    const taken = await climbStepsOf(store, alertId);
    const due = (ladder: Ladder, climb: readonly Rung[], wait: Wait | undefined) =>
      wait === undefined ? [] : dueOf({ alert, ladder, climb, wait, taken, holders, now });
    if (forDsl.includes(alertId)) {
      steps.push(...due('dsl', rungsForDsl, await waitOfWord(store, alert, actions, holders)));
    }
    steps.push(...due('staff', rungs, waitOf(alert, actions, now)));
  }
  return steps;
}

/** Since when a press waits for a person. One whose shield was lifted at the Chromebook does not, nor one of which a late word says that it was seen. */
export function waitOf(alert: Alert, actions: readonly AlertActionRecord[], now: Date): Wait | undefined {
  if (alert.state !== 'open' && alert.state !== 'on-my-way') return undefined;
  const taps = actions.map(({ action, at, tappedAt }) => ({ action, at: Date.parse(tappedAt ?? at) }));
  return waitsSince(Date.parse(alert.receivedAt), taps, now.getTime());
}

/** A word about a grown-up waits for somebody who may read it; what anybody else does to the press does not end that. */
async function waitOfWord(
  store: HubStore,
  alert: Alert,
  actions: readonly AlertActionRecord[],
  holders: RungHolders,
): Promise<Wait | undefined> {
  const words = await childWordsOf(store, alert);
  const word = words.find(({ what }) => audienceOf(what) === 'dsl');
  if (word === undefined) return undefined;
  const isHeard = actions.some(
    ({ adultId, at, tappedAt }) => (tappedAt ?? at) >= word.receivedAt && holders.holds(adultId, readForDsl),
  );
  return isHeard ? undefined : { reason: 'unseen', since: Date.parse(word.receivedAt) };
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
