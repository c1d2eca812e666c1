import { CodedError } from '../../contracts/errors/coded-error.ts';
import { alertStateAfter, type AlertAction } from '../../domain/incidents/alert-state.ts';
import {
  actionsOf,
  addAlertAction,
  findAlert,
  setAlertState,
  type Alert,
  type AlertActionRecord,
} from '../store/alert-store.ts';
import { actionContent } from '../proof/hub-log-entry.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { alertSummary } from './alert-summary.ts';

/** The same action by the same adult within this time is one tap sent twice, in milliseconds. */
const sameTapMs = 10_000;

/** An adult does something about an alert. */
export type AlertDeed = {
  alertId: string;
  action: AlertAction;
  adult: { adultId: string; name: string };
};

/**
 * Records what an adult did and tells everybody whom it concerns: the companions, and the child's shield. Said again
 * later it is a new word to the child: "is coming" would lapse otherwise, and a shield that missed it stays.
 *
 * @throws CodedError `alert-unknown`.
 */
export async function actOnAlert(
  transaction: HubTransaction,
  deed: AlertDeed,
  now: Date,
): Promise<Committed<Alert>> {
  const alert = await findAlert(transaction, deed.alertId);
  if (!alert) throw new CodedError('alert-unknown');
  const at = now.toISOString();
  const before = await actionsOf(transaction, deed.alertId);
  const record: AlertActionRecord = {
    action: deed.action,
    adultId: deed.adult.adultId,
    byName: deed.adult.name,
    at,
  };
  if (before.some((other) => isSameTap(other, record))) return { answer: alert, frames: [] };

  const actionId = await addAlertAction(transaction, deed.alertId, record);
  const contentHash = actionContent({ alertId: deed.alertId, ...record });
  await keepLogEntry(transaction, { kind: 'alert-action', subject: String(actionId), contentHash, at });
  // The shield may have been lifted at the Chromebook itself, which is no action of an adult here.
  const known = alert.state === 'open' ? [] : [alert.state];
  const state = alertStateAfter([...known, record.action]);
  const isNewWord = state === deed.action && state !== 'seen';
  if (state === alert.state && !isNewWord) return { answer: alert, frames: [] };

  await setAlertState(transaction, deed.alertId, state, at);
  const changed: Alert = { ...alert, state, stateAt: at };
  const frames: StoredFrame[] = [];
  if (state !== alert.state) {
    const news = { type: 'alert', alert: alertSummary(changed) } as const;
    frames.push(await keepFrame(transaction, companions, news, at));
  }
  const report = { type: 'report', eventId: alert.alertId, state, stateAt: at } as const;
  frames.push(await keepFrame(transaction, alert.deviceId, report, at));
  return { answer: changed, frames };
}

function isSameTap(other: AlertActionRecord, record: AlertActionRecord): boolean {
  return (
    other.action === record.action &&
    other.adultId === record.adultId &&
    Date.parse(record.at) - Date.parse(other.at) < sameTapMs
  );
}
