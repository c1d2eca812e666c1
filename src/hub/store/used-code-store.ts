import type { HubTransaction } from './hub-tables.ts';

/** A one-time code is good for 90 seconds; after this time, in milliseconds, it need not be known any more. */
const rememberedMs = 10 * 60 * 1_000;

/**
 * Takes a one-time code for good.
 *
 * @returns false for one that this adult has used already.
 */
export async function takeCode(
  transaction: HubTransaction,
  { adultId, codeHash, now }: { adultId: string; codeHash: string; now: Date },
): Promise<boolean> {
  const before = new Date(now.getTime() - rememberedMs).toISOString();
  await transaction.deleteFrom('used_code').where('used_at', '<', before).execute();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('used_code')
    .values({ adult_id: adultId, code_hash: codeHash, used_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A code that was not right after all was not used. */
export async function giveCodeBack(
  transaction: HubTransaction,
  { adultId, codeHash }: { adultId: string; codeHash: string },
): Promise<void> {
  await transaction
    .deleteFrom('used_code')
    .where('adult_id', '=', adultId)
    .where('code_hash', '=', codeHash)
    .execute();
}
