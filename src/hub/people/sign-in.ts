import type { FirstAdultRequest, SignedInAdult, SignInRequest } from '../../contracts/http/people.ts';

/** An adult who is signed in, in one browser. */
export type Adult = SignedInAdult & {
  sessionId: string;
  /** When this sign-in runs out. */
  sessionEndsAt: Date;
};

export type AdultToMake = Pick<FirstAdultRequest, 'name' | 'email' | 'password'>;

/** What the hub asks of whatever keeps accounts. Cookies are whole `Set-Cookie` values. */
export type SignIn = {
  hasAdults(): Promise<boolean>;
  /** Makes an account; one with this e-mail address gets the new name and password, and its sign-ins end. */
  makeAdult(adult: AdultToMake): Promise<void>;
  /** @returns undefined when address and password do not belong together. */
  signIn(request: SignInRequest): Promise<{ adult: SignedInAdult; cookies: string[] } | undefined>;
  /** @returns the cookies that end the sign-in in the browser too. */
  signOut(cookieHeader: string): Promise<string[]>;
  /** @returns undefined when nobody is signed in. */
  whoIs(cookieHeader: string): Promise<Adult | undefined>;
};
