import type { HubStore } from './hub-tables.ts';

/** A one-time link as it is kept: what it opens, and nothing that would open it. */
export type KeptLink = {
  adultId: string;
  linkId: string;
  salt: string;
  tokenHash: string;
  endsAt: string;
  /** Whoever uses it begins anew without a second factor. */
  forgetsFactors: boolean;
};

/** Keeps a link in the place of an older one for the same adult. */
export async function keepLink(store: HubStore, link: KeptLink): Promise<void> {
  const row = {
    link_id: link.linkId,
    salt: link.salt,
    token_hash: link.tokenHash,
    ends_at: link.endsAt,
    forgets_factors: link.forgetsFactors ? (1 as const) : (0 as const),
  };
  await store
    .insertInto('adult_link')
    .values({ adult_id: link.adultId, ...row })
    .onConflict((conflict) => conflict.column('adult_id').doUpdateSet(row))
    .execute();
}

export async function findLink(store: HubStore, linkId: string): Promise<KeptLink | undefined> {
  const row = await store
    .selectFrom('adult_link')
    .selectAll()
    .where('link_id', '=', linkId)
    .executeTakeFirst();
  return (
    row && {
      adultId: row.adult_id,
      linkId: row.link_id,
      salt: row.salt,
      tokenHash: row.token_hash,
      endsAt: row.ends_at,
      forgetsFactors: row.forgets_factors === 1,
    }
  );
}

/** @returns false when somebody else was quicker. */
export async function takeLink(store: HubStore, linkId: string): Promise<boolean> {
  const result = await store.deleteFrom('adult_link').where('link_id', '=', linkId).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function forgetLink(store: HubStore, adultId: string): Promise<void> {
  await store.deleteFrom('adult_link').where('adult_id', '=', adultId).execute();
}

/** Until when the link of each adult opens. */
export async function linkEnds(store: HubStore): Promise<Map<string, string>> {
  const rows = await store.selectFrom('adult_link').select(['adult_id', 'ends_at']).execute();
  return new Map(rows.map(({ adult_id, ends_at }) => [adult_id, ends_at]));
}
