import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import { maximumPasswordLength, minimumPasswordLength } from '../../contracts/http/people.ts';
import { makeAccount, setPassword } from './make-account.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { AccountOwner, SignIn } from './sign-in.ts';

/** A sign-in lasts one school day, in seconds; a classroom's computer is signed in anew each morning. */
const sessionSeconds = 12 * 60 * 60;

/** Accounts of one school at most, old ones with them. */
const mostAdults = 100_000;

export type BetterAuthSettings = {
  /** Signs the cookies. Kept in the data folder. */
  secret: string;
  /** Over https cookies are marked so that they never travel otherwise. */
  https: boolean;
};

/**
 * Sign-in by better-auth, in tables of its own inside the hub's store. Nobody can sign up by themselves: accounts
 * are made by the hub.
 */
export async function betterAuthSignIn(store: HubStore, settings: BetterAuthSettings): Promise<SignIn> {
  const options = betterAuthOptions(store, settings);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  const auth = betterAuth(options);
  const accounts = await auth.$context;

  return {
    adults: async () => (await accounts.internalAdapter.listUsers(mostAdults)).map(ownerOf),
    async makeAdult(adult) {
      const owner = await makeAccount(accounts, adult);
      await setPassword(accounts, owner.adultId, adult.password);
      return owner;
    },
    inviteAdult: (adult) => makeAccount(accounts, adult),
    setPassword: (adultId, password) => setPassword(accounts, adultId, password),
    endSignIns: (adultId) => accounts.internalAdapter.deleteUserSessions(adultId),
    async signIn({ email, password }) {
      const response = await auth.api.signInEmail({ body: { email, password }, asResponse: true });
      if (response.status >= 400 && response.status < 500) return undefined;
      if (!response.ok) throw new Error('better-auth could not sign in');
      const known = await accounts.internalAdapter.findUserByEmail(email.toLowerCase());
      if (!known) return undefined;
      return { adult: ownerOf(known.user), cookies: response.headers.getSetCookie() };
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
      return {
        ...ownerOf(found.user),
        sessionId: found.session.id,
        sessionEndsAt: new Date(found.session.expiresAt),
      };
    },
  };
}

function ownerOf({ id, name, email }: { id: string; name: string; email: string }): AccountOwner {
  return { adultId: id, name, email };
}

function betterAuthOptions(store: HubStore, { secret, https }: BetterAuthSettings): BetterAuthOptions {
  const queue = oneAtATime();
  return {
    // Cookies carry no domain, and redirects are not used: any address of the hub will do.
    baseURL: https ? 'https://localhost' : 'http://localhost',
    secret,
    database: { db: store, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'adult' },
    session: {
      modelName: 'adult_session',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
    },
    account: { modelName: 'adult_account' },
    verification: { modelName: 'adult_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimumPasswordLength,
      maxPasswordLength: maximumPasswordLength,
      // Each check takes 32 MB for a moment; one after the other keeps the hub small.
      password: {
        hash: (password) => queue(() => hashPassword(password)),
        verify: (check) => queue(() => verifyPassword(check)),
      },
    },
    advanced: {
      cookiePrefix: 'lids-down',
      useSecureCookies: https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure: https },
      ipAddress: { disableIpTracking: true },
    },
  };
}
