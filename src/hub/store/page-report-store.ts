import type { HubStore } from './hub-tables.ts';

/** The hash by which a Chromebook knows the page of a report; undefined for what is no page of the web. */
export async function pageHashOfAlert(store: HubStore, alertId: string): Promise<string | undefined> {
  const row = await store
    .selectFrom('alert')
    .select('page_hash')
    .where('alert_id', '=', alertId)
    .executeTakeFirst();
  return row?.page_hash ?? undefined;
}

/** A report of a page, with the Chromebook that made it. */
export type ReportOfPage = { alertId: string; deviceId: string };

/** Every report of a page, on whichever Chromebook it was made. */
export async function reportsOfPage(store: HubStore, pageHash: string): Promise<ReportOfPage[]> {
  return store
    .selectFrom('alert')
    .select(['alert_id as alertId', 'device_id as deviceId'])
    .where('page_hash', '=', pageHash)
    .execute();
}

/** Whether a child named rude pictures on a page, ever: what was said later takes nothing back. */
export async function isNamedRude(store: HubStore, pageHash: string): Promise<boolean> {
  const word = await store
    .selectFrom('alert')
    .innerJoin('child_word', (join) =>
      join
        .onRef('child_word.alert_id', '=', 'alert.alert_id')
        .onRef('child_word.device_id', '=', 'alert.device_id'),
    )
    .select('child_word.word_id')
    .where('alert.page_hash', '=', pageHash)
    .where('child_word.what', '=', 'rude-pictures')
    .limit(1)
    .executeTakeFirst();
  return word !== undefined;
}
