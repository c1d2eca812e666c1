import type { HubStore } from './hub-tables.ts';

/** What a reader of the log did with an entry. */
export type EntryActionRecord = {
  entryId: number;
  action: string;
  note: string | null;
  adultId: string;
  byName: string;
  at: string;
};

/** Records it for good. @returns its id. */
export async function addEntryAction(store: HubStore, record: EntryActionRecord): Promise<number> {
  const { action_id } = await store
    .insertInto('log_entry_action')
    .values({
      entry_id: record.entryId,
      action: record.action,
      note: record.note,
      adult_id: record.adultId,
      adult_name: record.byName,
      at: record.at,
    })
    .returning('action_id')
    .executeTakeFirstOrThrow();
  return action_id;
}

/** In their order. */
export async function entryActionsOf(store: HubStore, entryId: number): Promise<EntryActionRecord[]> {
  return store
    .selectFrom('log_entry_action')
    .select(['entry_id as entryId', 'action', 'note', 'adult_id as adultId', 'adult_name as byName', 'at'])
    .where('entry_id', '=', entryId)
    .orderBy('action_id')
    .execute();
}
