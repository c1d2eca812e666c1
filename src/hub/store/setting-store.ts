import type { HubStore } from './hub-tables.ts';

export async function readSetting(store: HubStore, name: string): Promise<string | undefined> {
  const row = await store.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(store: HubStore, name: string, value: string): Promise<void> {
  await store
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/**
 * Removes a setting, if it still has this value.
 *
 * @returns false when somebody else was quicker.
 */
export async function takeSetting(store: HubStore, name: string, value: string): Promise<boolean> {
  const result = await store
    .deleteFrom('setting')
    .where('name', '=', name)
    .where('value', '=', value)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
