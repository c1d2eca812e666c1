import { sql } from 'kysely';
import { forgetPasskeys } from './passkey-store.ts';
import type { HubTransaction } from './hub-tables.ts';

/** From now on a second factor is asked for. The tables are those of the sign-in library, in the same store. */
export async function turnSecondFactorOn(transaction: HubTransaction, adultId: string): Promise<void> {
  await sql`update adult set "twoFactorEnabled" = 1 where id = ${adultId}`.execute(transaction);
}

/** From now on the password alone is asked for, and nothing of app, recovery codes and passkeys is left. */
export async function forgetSecondFactors(transaction: HubTransaction, adultId: string): Promise<void> {
  await sql`update adult set "twoFactorEnabled" = 0 where id = ${adultId}`.execute(transaction);
  await sql`delete from adult_second_factor where "userId" = ${adultId}`.execute(transaction);
  await forgetPasskeys(transaction, adultId);
}
