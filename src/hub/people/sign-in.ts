import type { SignInWay } from '../../domain/people/second-factor-rule.ts';
import type { FirstAdultRequest, SignedInAdult, SignInRequest } from '../../contracts/http/people.ts';

/** Whose account it is. */
export type AccountOwner = Pick<SignedInAdult, 'adultId' | 'name' | 'email'>;

/** How and when somebody signed in. */
export type SignedIn = { way: SignInWay; startedAt: Date };

/** An adult who is signed in, in one browser. */
export type Adult = AccountOwner & {
  sessionId: string;
  /** When this sign-in runs out. */
  sessionEndsAt: Date;
  signedIn: SignedIn;
};

export type AdultToMake = Pick<FirstAdultRequest, 'name' | 'email' | 'password'>;
export type AdultToInvite = Pick<FirstAdultRequest, 'name' | 'email'>;

/** What the hub asks of whatever keeps accounts. Cookies are whole `Set-Cookie` values. */
export type SignIn = {
  /** Everybody who has, or had, an account. */
  adults(): Promise<AccountOwner[]>;
  /** Makes an account; one with this e-mail address gets the new name and password, and its sign-ins end. */
  makeAdult(adult: AdultToMake): Promise<AccountOwner>;
  /** Makes an account without a password; one with this e-mail address gets the new name. */
  inviteAdult(adult: AdultToInvite): Promise<AccountOwner>;
  /** Sets a password. Whoever was signed in with the old one is signed out. */
  setPassword(adultId: string, password: string): Promise<void>;
  /**
   * Sets the first password of an adult who has none. Nobody is signed out: no sign-in was opened with an older one.
   *
   * @returns false where there is one already.
   */
  setFirstPassword(adultId: string, password: string): Promise<boolean>;
  /** Signs an adult out everywhere. */
  endSignIns(adultId: string): Promise<void>;
  /** Ends all sign-ins of an adult but this one. @returns which have ended. */
  endOtherSignIns(adultId: string, sessionId: string): Promise<string[]>;
  /**
   * Where a second factor is set up, the cookies are of a sign-in that waits for it.
   *
   * @returns undefined when address and password do not belong together.
   */
  signIn(
    request: SignInRequest,
  ): Promise<{ adult: AccountOwner; cookies: string[]; needsSecondFactor: boolean } | undefined>;
  /** @returns the cookies that end the sign-in in the browser too. */
  signOut(cookieHeader: string): Promise<string[]>;
  /** @returns undefined when nobody is signed in. */
  whoIs(cookieHeader: string): Promise<Adult | undefined>;
};
