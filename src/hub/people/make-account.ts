import type { AuthContext } from 'better-auth';
import type { AdultToMake } from './sign-in.ts';

/** The part of better-auth that keeps accounts. */
export type Accounts = {
  internalAdapter: AuthContext['internalAdapter'];
  password: Pick<AuthContext['password'], 'hash'>;
};

/**
 * Makes an account with a password. For an address that has one, this is the way back in: name and password are
 * set anew and whoever was signed in with the old one is signed out.
 */
export async function makeAccount(accounts: Accounts, adult: AdultToMake): Promise<void> {
  const { internalAdapter } = accounts;
  const email = adult.email.toLowerCase();
  const password = await accounts.password.hash(adult.password);
  const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  const userId =
    known?.user.id ??
    (await internalAdapter.createUser({ name: adult.name, email, emailVerified: true }, { method: 'admin' }))
      .id;
  if (known) {
    await internalAdapter.updateUser(userId, { name: adult.name });
    await internalAdapter.deleteUserSessions(userId);
  }
  if (known?.accounts.some((account) => account.providerId === 'credential')) {
    await internalAdapter.updatePassword(userId, password);
  } else {
    await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password });
  }
}
