import { CodedError } from '../../contracts/errors/coded-error.ts';
import { actionStillSays } from '../../domain/incidents/late-action.ts';
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
import { tellWatch } from '../climbing/tell-watch.ts';
import { alertSummary } from './alert-summary.ts';

/** The same action by the same adult within this time is one tap sent twice, in milliseconds. */
const sameTapMs = 10_000;

/** An adult does something about an alert. */
export type AlertDeed = {
  alertId: string;
  action: AlertAction;
  adult: { adultId: string; name: string };
  /** How the companion names the tap; `tappedAt` where it could not send it at once. */
  tap?: { tapId: string; tappedAt?: string | undefined };
};

/**
 * Records what an adult did and tells everybody whom it concerns: the companions, and the child's shield. Said again
 * later it is a new word to the child: "is coming" would lapse otherwise, and a shield that missed it stays. A tap that a companion kept while it
 * had no network says what is still true of it, as of when it was tapped, and never takes the place of a newer word.
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
    tapId: deed.tap?.tapId ?? null,
    tappedAt: tappedAtOf(deed, now),
  };
  if (before.some((other) => isSameTap(other, record))) return { answer: alert, frames: [] };

  const actionId = await addAlertAction(transaction, deed.alertId, record);
  const contentHash = actionContent({ alertId: deed.alertId, ...record });
  await keepLogEntry(transaction, { kind: 'alert-action', subject: String(actionId), contentHash, at });
  // The shield may have been lifted at the Chromebook itself, which is no action of an adult here.
  const known = alert.state === 'open' ? [] : [alert.state];
  const says = actionStillSays(record.action, now.getTime() - tapTime(record));
  const state = alertStateAfter([...known, says]);
  const stateAt = record.tappedAt ?? at;
  // What is tapped now is newer than what stands, also where the hub's clock was set back meanwhile.
  const isNewer = record.tappedAt === null || stateAt > alert.stateAt;
  const isNewWord = state === says && state !== 'seen' && isNewer;
  if (state === alert.state && !isNewWord) {
    return { answer: alert, frames: await tellWatch(transaction, deed.alertId, now) };
  }

  await setAlertState(transaction, deed.alertId, state, stateAt);
  const changed: Alert = { ...alert, state, stateAt };
  const frames: StoredFrame[] = await tellWatch(transaction, deed.alertId, now);
  if (state !== alert.state) {
    const news = { type: 'alert', alert: alertSummary(changed) } as const;
    frames.push(await keepFrame(transaction, companions, news, at));
  }
  const report = { type: 'report', eventId: alert.alertId, state, stateAt } as const;
  frames.push(await keepFrame(transaction, alert.deviceId, report, at));
  return { answer: changed, frames };
}

function isSameTap(other: AlertActionRecord, record: AlertActionRecord): boolean {
  if (other.adultId !== record.adultId) return false;
  if (record.tapId !== null && other.tapId === record.tapId) return true;
  return other.action === record.action && Math.abs(tapTime(record) - tapTime(other)) < sameTapMs;
}

/** A companion's clock may be wrong: nothing was tapped after it came. */
function tappedAtOf({ tap }: AlertDeed, now: Date): string | null {
  if (tap?.tappedAt === undefined) return null;
  return new Date(Math.min(Date.parse(tap.tappedAt), now.getTime())).toISOString();
}

/** In milliseconds since 1970. */
function tapTime({ at, tappedAt }: AlertActionRecord): number {
  return Date.parse(tappedAt ?? at);
}
