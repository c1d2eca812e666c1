import type { HubStore } from './hub-tables.ts';

/**
 * Takes a device's nonce, for good.
 *
 * @returns false when it was used before.
 */
export async function takeNonce(
  store: HubStore,
  use: { deviceId: string; nonce: string; at: string },
): Promise<boolean> {
  const result = await store
    .insertInto('used_nonce')
    .values({ device_id: use.deviceId, nonce: use.nonce, used_at: use.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function forgetNoncesBefore(store: HubStore, at: string): Promise<void> {
  await store.deleteFrom('used_nonce').where('used_at', '<', at).execute();
}
