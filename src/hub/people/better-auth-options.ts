import type { Auth, BetterAuthOptions } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { maximumPasswordLength, minimumPasswordLength } from '../../contracts/http/people.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { newRecoveryCodes } from './new-recovery-codes.ts';
import { signInEndpoints } from './sign-in-endpoints.ts';

/** A sign-in lasts one school day, in seconds; a classroom's computer is signed in anew each morning. */
const sessionSeconds = 12 * 60 * 60;

/** So long a password that was right waits for its second factor, in seconds. */
const secondFactorSeconds = 10 * 60;

export type BetterAuthSettings = {
  /** Signs the cookies and seals the secrets of authenticator apps. Kept in the data folder. */
  secret: string;
  /** Over https cookies are marked so that they never travel otherwise. */
  https: boolean;
  /** What an authenticator app shows beside its code. */
  schoolName: string;
};

/** How better-auth keeps accounts, passwords, sign-ins and one-time codes, in tables of its own inside the hub's store. */
export function betterAuthOptions(store: HubStore, { secret, https, schoolName }: BetterAuthSettings) {
  const queue = oneAtATime();
  return {
    // Cookies carry no domain, and redirects are not used: any address of the hub will do.
    baseURL: https ? 'https://localhost' : 'http://localhost',
    appName: `Lids Down, ${schoolName}`,
    secret,
    database: { db: store, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'adult' },
    session: {
      modelName: 'adult_session',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: { signInWay: { type: 'string', required: false, input: false } },
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
    plugins: [
      twoFactor({
        allowPasswordless: true,
        twoFactorCookieMaxAge: secondFactorSeconds,
        backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: newRecoveryCodes },
        schema: { twoFactor: { modelName: 'adult_second_factor' } },
      }),
      signInEndpoints(),
    ],
  } as const satisfies BetterAuthOptions;
}

/** better-auth with the options of this hub. */
export type HubAuth = Auth<ReturnType<typeof betterAuthOptions>>;
