import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { signInWays, type SignInWay } from '../../domain/people/second-factor-rule.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { betterAuthFactors } from './better-auth-factors.ts';
import { betterAuthOptions, type BetterAuthSettings } from './better-auth-options.ts';
import { makeAccount, setFirstPassword, setPassword } from './make-account.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { SecondFactors } from './second-factors.ts';
import type { AccountOwner, SignIn } from './sign-in.ts';

/** Accounts of one school at most, old ones with them. */
const mostAdults = 100_000;

/**
 * Sign-in by better-auth, in tables of its own inside the hub's store. Nobody can sign up by themselves: accounts
 * are made by the hub.
 */
export async function betterAuthSignIn(
  store: HubStore,
  settings: BetterAuthSettings,
): Promise<{ signIn: SignIn; factors: SecondFactors }> {
  const options = betterAuthOptions(store, settings);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  const auth = betterAuth(options);
  const accounts = await auth.$context;

  const firstOnly = oneAtATime();
  const signIn: SignIn = {
    adults: async () => (await accounts.internalAdapter.listUsers(mostAdults)).map(ownerOf),
    async makeAdult(adult) {
      const owner = await makeAccount(accounts, adult);
      await setPassword(accounts, owner.adultId, adult.password);
      return owner;
    },
    inviteAdult: (adult) => makeAccount(accounts, adult),
    setPassword: (adultId, password) => setPassword(accounts, adultId, password),
    setFirstPassword: (adultId, password) => firstOnly(() => setFirstPassword(accounts, adultId, password)),
    endSignIns: (adultId) => accounts.internalAdapter.deleteUserSessions(adultId),
    async endOtherSignIns(adultId, sessionId) {
      const all = await accounts.internalAdapter.listSessions(adultId);
      const others = all.filter(({ id }) => id !== sessionId);
      if (others.length > 0) await accounts.internalAdapter.deleteSessions(others.map(({ token }) => token));
      return others.map(({ id }) => id);
    },
    async signIn({ email, password }) {
      const response = await auth.api.signInEmail({ body: { email, password }, asResponse: true });
      if (response.status >= 400 && response.status < 500) return undefined;
      if (!response.ok) throw new Error('better-auth could not sign in');
      const known = await accounts.internalAdapter.findUserByEmail(email.toLowerCase());
      if (!known) return undefined;
      const answer: unknown = await response.json();
      return {
        adult: ownerOf(known.user),
        cookies: response.headers.getSetCookie(),
        needsSecondFactor: typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer,
      };
    },
    async signOut(cookieHeader) {
      const headers = new Headers({ cookie: cookieHeader });
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async whoIs(cookieHeader) {
      if (cookieHeader === '') return undefined;
      const found = await auth.api.getSession({ headers: new Headers({ cookie: cookieHeader }) });
      if (!found) return undefined;
      const { id, createdAt, expiresAt, signInWay } = found.session;
      return {
        ...ownerOf(found.user),
        sessionId: id,
        sessionEndsAt: new Date(expiresAt),
        signedIn: { way: wayOf(signInWay), startedAt: new Date(createdAt) },
      };
    },
  };
  return { signIn, factors: betterAuthFactors(auth, accounts, store) };
}

function ownerOf({ id, name, email }: { id: string; name: string; email: string }): AccountOwner {
  return { adultId: id, name, email };
}

/** A sign-in that says nothing of itself came by password alone. */
function wayOf(kept: string | null | undefined): SignInWay {
  return signInWays.find((way) => way === kept) ?? 'password';
}
