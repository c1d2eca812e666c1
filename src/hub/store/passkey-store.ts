import type { HubStore } from './hub-tables.ts';

/** A passkey as it is kept: what checks it, and nothing that could show it. */
export type KeptPasskey = {
  passkeyId: string;
  adultId: string;
  publicKey: string;
  counter: number;
  transports: string;
  name: string;
  host: string;
  madeAt: string;
};

export async function keepPasskey(store: HubStore, passkey: KeptPasskey): Promise<void> {
  const { passkeyId, adultId, publicKey, counter, transports, name, host, madeAt } = passkey;
  const row = { public_key: publicKey, counter, transports, name, host, made_at: madeAt };
  await store
    .insertInto('adult_passkey')
    .values({ passkey_id: passkeyId, adult_id: adultId, ...row })
    .execute();
}

/** The passkeys of an adult, oldest first. */
export async function passkeysOf(store: HubStore, adultId: string): Promise<KeptPasskey[]> {
  return store
    .selectFrom('adult_passkey')
    .select([
      'passkey_id as passkeyId',
      'adult_id as adultId',
      'public_key as publicKey',
      'counter',
      'transports',
      'name',
      'host',
      'made_at as madeAt',
    ])
    .where('adult_id', '=', adultId)
    .orderBy('made_at')
    .execute();
}

export async function setPasskeyCounter(store: HubStore, passkeyId: string, counter: number): Promise<void> {
  await store.updateTable('adult_passkey').set({ counter }).where('passkey_id', '=', passkeyId).execute();
}

/** @returns false when this adult has no such passkey. */
export async function removePasskey(store: HubStore, adultId: string, passkeyId: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('adult_passkey')
    .where('adult_id', '=', adultId)
    .where('passkey_id', '=', passkeyId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function forgetPasskeys(store: HubStore, adultId: string): Promise<void> {
  await store.deleteFrom('adult_passkey').where('adult_id', '=', adultId).execute();
}
