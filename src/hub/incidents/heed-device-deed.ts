import { deviceDeedsOf, keepDeviceDeed, type ToldDeed } from '../store/device-deed-store.ts';
import { findAlert, setLiftedHere, unliftedAlertsOf, type Alert } from '../store/alert-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { alertSummary } from './alert-summary.ts';
import type { ReadDeed } from './read-device-deed.ts';
import { settleStanding } from './settle-standing.ts';

/** What an alert is by what was done at the Chromebook itself. */
export function liftedPartOf(deeds: readonly ToldDeed[], at: string): Partial<Alert> {
  const isLifted = deeds.some(({ deed }) => deed.deed === 'shield-lifted');
  return isLifted ? { state: 'shield-lifted', stateAt: at, liftedHere: true } : {};
}

/**
 * Keeps what was done at a Chromebook in the history of its alerts, and tells the boards when a shield was lifted there. A wrong answer
 * names no report: it stands with those whose shield is up.
 */
export async function heedDeviceDeed(
  transaction: HubTransaction,
  { deed, reportIds }: ReadDeed,
  event: { eventId: string; deviceId: string },
  at: string,
): Promise<StoredFrame[]> {
  const { deviceId } = event;
  const alertIds = new Set(reportIds ?? (await unliftedAlertsOf(transaction, deviceId)));
  const frames: StoredFrame[] = [];
  for (const alertId of alertIds) {
    await keepDeviceDeed(transaction, { ...event, alertId, deed });
    const alert = await findAlert(transaction, alertId);
    // A device has no say about the press of another one; a press that has not come yet hears of it when it does.
    if (alert?.deviceId !== deviceId) continue;
    const told = await settleStanding(transaction, await liftedHere(transaction, alert, at));
    if (told === alert) continue;
    const news = { type: 'alert', alert: alertSummary(told) } as const;
    frames.push(await keepFrame(transaction, companions, news, at));
  }
  return frames;
}

/** The alert as it is once it is heard that its shield was lifted at the Chromebook; the same object where it was not. */
async function liftedHere(transaction: HubTransaction, alert: Alert, at: string): Promise<Alert> {
  if (alert.state === 'shield-lifted') return alert;
  const part = liftedPartOf(await deviceDeedsOf(transaction, alert), at);
  if (part.state === undefined) return alert;
  await setLiftedHere(transaction, alert.alertId, at);
  return { ...alert, ...part };
}
