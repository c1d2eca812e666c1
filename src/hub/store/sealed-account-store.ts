import type { HubStore, HubTransaction } from './hub-tables.ts';

/** The envelope that counts: the one that was made last. */
export type Envelope = {
  envelopeId: number;
  salt: string;
  codeHash: string;
  madeAt: string;
  /** Null: at the terminal of the server. */
  madeBy: string | null;
  usedAt: string | null;
};

export async function lastEnvelope(store: HubStore): Promise<Envelope | undefined> {
  return store
    .selectFrom('sealed_account')
    .select([
      'envelope_id as envelopeId',
      'salt',
      'code_hash as codeHash',
      'made_at as madeAt',
      'made_by as madeBy',
      'used_at as usedAt',
    ])
    .orderBy('envelope_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function keepEnvelope(
  transaction: HubTransaction,
  { salt, codeHash, madeAt, madeBy }: Pick<Envelope, 'salt' | 'codeHash' | 'madeAt' | 'madeBy'>,
): Promise<void> {
  await transaction
    .insertInto('sealed_account')
    .values({ salt, code_hash: codeHash, made_at: madeAt, made_by: madeBy, used_at: null })
    .execute();
}

/** @returns false when somebody else was quicker. */
export async function openEnvelope(
  transaction: HubTransaction,
  envelopeId: number,
  usedAt: string,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('sealed_account')
    .set({ used_at: usedAt })
    .where('envelope_id', '=', envelopeId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
