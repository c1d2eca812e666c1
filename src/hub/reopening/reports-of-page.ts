import { createHash } from 'node:crypto';
import { pageKey } from '../../domain/incidents/same-page.ts';
import { pageOfAlert } from '../incidents/page-of-alert.ts';
import { eventOfAlert, reportedEvents } from '../store/alert-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

/** The hash by which a Chromebook knows a page that was reported; undefined for what is no page of the web. */
export function pageHashOf(eventText: string): string | undefined {
  const key = pageKey(pageOfAlert(eventText).address);
  return key === undefined ? undefined : createHash('sha256').update(key).digest('base64url');
}

/** The same of one report. */
export async function pageHashOfAlert(store: HubStore, alertId: string): Promise<string | undefined> {
  const event = await eventOfAlert(store, alertId);
  return event && pageHashOf(event.text);
}

/** A report of a page, with the Chromebook that made it. */
export type ReportOfPage = { alertId: string; deviceId: string };

/** Every report of a page, on whichever Chromebook it was made. */
export async function reportsOfPage(store: HubStore, pageHash: string): Promise<ReportOfPage[]> {
  const reports = await reportedEvents(store);
  return reports
    .filter(({ text }) => pageHashOf(text) === pageHash)
    .map(({ alertId, deviceId }) => ({ alertId, deviceId }));
}

/** Whether a child named rude pictures on a page, ever: what was said later takes nothing back. */
export async function isNamedRude(store: HubStore, pageHash: string): Promise<boolean> {
  for (const { alertId, deviceId } of await reportsOfPage(store, pageHash)) {
    const word = await store
      .selectFrom('child_word')
      .select('word_id')
      .where('alert_id', '=', alertId)
      .where('device_id', '=', deviceId)
      .where('what', '=', 'rude-pictures')
      .limit(1)
      .executeTakeFirst();
    if (word !== undefined) return true;
  }
  return false;
}
