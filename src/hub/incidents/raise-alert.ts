import type { ReadEvent } from '../intake/read-batch.ts';
import { keepAlert, type Alert } from '../store/alert-store.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import { deviceDeedsOf } from '../store/device-deed-store.ts';
import type { Device } from '../store/device-store.ts';
import type { BatchRecord } from '../store/event-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { alertSummary } from './alert-summary.ts';
import { boardPartOf } from './heed-child-words.ts';
import { liftedPartOf } from './heed-device-deed.ts';
import { pageHashOf } from './page-hash-of.ts';
import { standingAtFirst } from './settle-standing.ts';

/** Makes an alert of a press, also when this release cannot read all of the press: somebody needs help. */
export async function raiseAlert(
  transaction: HubTransaction,
  press: ReadEvent,
  batch: BatchRecord,
  device: Device | undefined,
): Promise<StoredFrame> {
  const own = { alertId: press.eventId, deviceId: batch.deviceId };
  const alert: Alert = {
    alertId: press.eventId,
    deviceId: batch.deviceId,
    deviceNumber: press.deviceNumber ?? device?.deviceNumber ?? null,
    classColour: press.classColour,
    receivedAt: batch.receivedAt,
    state: 'open',
    stateAt: batch.receivedAt,
    liftedHere: false,
    ...(await standingAtFirst(transaction, own)),
    ...boardPartOf(await childWordsOf(transaction, own)),
    ...liftedPartOf(await deviceDeedsOf(transaction, own), batch.receivedAt),
  };
  await keepAlert(transaction, alert, pageHashOf(press.text));
  return keepFrame(transaction, companions, { type: 'alert', alert: alertSummary(alert) }, batch.receivedAt);
}
