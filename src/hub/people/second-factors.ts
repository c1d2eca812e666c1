import type { AccountOwner } from './sign-in.ts';

/** Somebody whose password was right, in one browser, and who has still to show a second factor. */
export type PendingSignIn = { adult: AccountOwner; identifier: string };

/** What an adult has beside a password. */
export type OwnFactors = { hasPassword: boolean; hasCode: boolean; recoveryCodesLeft: number };

/** What a try with a code came to. `waiting`: too many were wrong; nothing is taken for a while. */
export type CodeVerdict<Good> = Good | 'wrong' | 'waiting';

/** What the hub asks of whatever keeps second factors. Cookies are whole `Set-Cookie` values. */
export type SecondFactors = {
  /** @returns undefined where no right password waits. */
  pending(cookieHeader: string): Promise<PendingSignIn | undefined>;
  /** Shows a one-time or recovery code. @returns the cookies of a sign-in that is whole now. */
  show(
    cookieHeader: string,
    shown: { way: 'code' | 'recovery-code'; code: string },
  ): Promise<CodeVerdict<{ cookies: string[] }>>;
  /** Signs somebody in by a proof that the hub has checked itself. */
  open(adultId: string, way: string, endsAt?: Date): Promise<{ cookies: string[] }>;
  /** Uses a right password up. @returns false when somebody was quicker. */
  takePending(pending: PendingSignIn): Promise<boolean>;

  ofAdult(adultId: string): Promise<OwnFactors>;
  /** Whether something has to follow this adult's password. */
  isAsked(adultId: string): Promise<boolean>;
  /** Whether this is the adult's password; an adult without one has none to say. */
  isPassword(adultId: string, password: string | undefined): Promise<boolean>;
  /** Begins with an authenticator app; recovery codes that were told before stay. @returns the link for it. */
  beginCode(cookieHeader: string, adultId: string, password: string | undefined): Promise<{ link: string }>;
  /** Whether a first code of the app is right. From then on the app counts. */
  confirmCode(cookieHeader: string, code: string): Promise<CodeVerdict<{ cookies: string[] }>>;
  /** Makes ready for a passkey; whether a second factor is asked for stays as it is. @returns recovery codes, where none was left. */
  beginPasskeys(
    cookieHeader: string,
    adultId: string,
    password: string | undefined,
  ): Promise<string[] | undefined>;
  /** This sign-in has shown a passkey, by adding it. */
  passkeyAdded(cookieHeader: string): Promise<void>;
  /** The recovery codes of an app that was confirmed; new ones where none was left. */
  codesToTell(adultId: string): Promise<string[]>;
  /** Makes recovery codes for whoever has a factor; older ones no longer open. */
  makeRecoveryCodes(cookieHeader: string, adultId: string, password: string | undefined): Promise<string[]>;
  /** Does without the app, where there is another factor. */
  removeCode(adultId: string): Promise<void>;
  /** From now on the password alone is asked for. All of it, or nothing. */
  forget(adultId: string): Promise<void>;
};
