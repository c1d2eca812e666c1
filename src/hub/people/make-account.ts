import type { AuthContext } from 'better-auth';
import type { AccountOwner, AdultToInvite } from './sign-in.ts';

/** The part of better-auth that keeps accounts. */
export type Accounts = {
  internalAdapter: AuthContext['internalAdapter'];
  adapter: Pick<AuthContext['adapter'], 'deleteMany'>;
  password: Pick<AuthContext['password'], 'hash'>;
};

/** Makes an account without a password. One with this e-mail address gets the new name. */
export async function makeAccount(
  { internalAdapter }: Accounts,
  adult: AdultToInvite,
): Promise<AccountOwner> {
  const email = adult.email.toLowerCase();
  const { name } = adult;
  const known = await internalAdapter.findUserByEmail(email);
  if (known) {
    await internalAdapter.updateUser(known.user.id, { name });
    // Whoever had the address before may be somebody else: neither the old password nor the old provider opens.
    for (const { id } of await internalAdapter.findAccounts(known.user.id)) {
      await internalAdapter.deleteAccount(id);
    }
    return { adultId: known.user.id, name, email };
  }
  const made = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'admin' });
  return { adultId: made.id, name, email };
}

/** Sets the first password of an adult. @returns false where there is one already; nothing was changed. */
export async function setFirstPassword(
  { internalAdapter, password: passwords }: Accounts,
  adultId: string,
  password: string,
): Promise<boolean> {
  if (await internalAdapter.findCredentialAccount(adultId)) return false;
  const hash = await passwords.hash(password);
  const account = { userId: adultId, providerId: 'credential', accountId: adultId, password: hash };
  await internalAdapter.linkAccount(account);
  return true;
}

/** Sets a password, the first one or another. Whoever was signed in with the old one is signed out, and it waits for no second factor any more. */
export async function setPassword(accounts: Accounts, adultId: string, password: string): Promise<void> {
  const { internalAdapter, adapter } = accounts;
  if (!(await setFirstPassword(accounts, adultId, password))) {
    await internalAdapter.updatePassword(adultId, await accounts.password.hash(password));
  }
  // What waits for a second factor names its adult as the value.
  await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: adultId }] });
  await internalAdapter.deleteUserSessions(adultId);
}
