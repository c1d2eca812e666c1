import type { AlertWatch } from '../../contracts/stream/alert-watch.ts';
import type { Wait } from '../../domain/incidents/waits-since.ts';
import { actionsOf, findAlert, type Alert, type AlertActionRecord } from '../store/alert-store.ts';
import { climbStepsOf, type ClimbStepRecord } from '../store/climb-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { waitOf } from './steps-due.ts';

/** A call that came more than this after it was due, in milliseconds, was late: the hub was off. */
const lateMs = 30_000;

/** How much too late a rung was called, in milliseconds; undefined where it was in time. */
export function lateBy({ dueAt, at }: Pick<ClimbStepRecord, 'dueAt' | 'at'>): number | undefined {
  const late = Date.parse(at) - Date.parse(dueAt);
  return late > lateMs ? late : undefined;
}

/** Who has seen a press, and whom the hub has called about it, as the boards may know it. */
export async function watchOf(store: HubStore, alert: Alert, now: Date): Promise<AlertWatch> {
  const actions = await actionsOf(store, alert.alertId);
  const wait = await waitOf(store, alert, actions, now);
  const climb = wait && climbNow(wait, await climbStepsOf(store, alert.alertId));
  return {
    alertId: alert.alertId,
    seen: seenBy(actions),
    ...(climb === undefined ? {} : { climb }),
  };
}

/** The same for many presses; of those that nobody has seen and for which nobody was called there is nothing to say. */
export async function watchesOf(store: HubStore, alerts: readonly Alert[], now: Date): Promise<AlertWatch[]> {
  const watches: AlertWatch[] = [];
  for (const alert of alerts) watches.push(await watchOf(store, alert, now));
  return watches.filter(({ seen, climb }) => seen.length > 0 || climb !== undefined);
}

/** Tells the boards who has seen a press and whom the hub has called. */
export async function tellWatch(
  transaction: HubTransaction,
  alertId: string,
  now: Date,
): Promise<StoredFrame[]> {
  const alert = await findAlert(transaction, alertId);
  if (!alert) return [];
  const news = { type: 'alert-watch', watch: await watchOf(transaction, alert, now) } as const;
  return [await keepFrame(transaction, companions, news, now.toISOString())];
}

function seenBy(actions: readonly AlertActionRecord[]): AlertWatch['seen'] {
  const first = new Map<string, AlertWatch['seen'][number]>();
  for (const { adultId, byName, at, tappedAt } of actions) {
    if (!first.has(adultId)) first.set(adultId, { adultId, name: byName, at: tappedAt ?? at });
  }
  return [...first.values()];
}

/** What a child said for the DSL alone has a ladder of its own, of which the boards know nothing. */
function climbNow(wait: Wait, all: readonly ClimbStepRecord[]): AlertWatch['climb'] {
  const since = new Date(wait.since).toISOString();
  const steps = all.filter((step) => step.ladder === 'staff' && step.since === since);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const isCalled = ({ called }: ClimbStepRecord) => called.length > 0;
  return {
    reason: wait.reason,
    since,
    called: steps.filter(isCalled).map(({ rung }) => rung),
    unheld: steps.filter((step) => !isCalled(step)).map(({ rung }) => rung),
    ...(lateBy(last) === undefined ? {} : { late: true }),
    at: last.at,
  };
}
