/** What kind of session runs. A managed guest session ends with everything that was stored in it. */
export type SessionKind = 'user' | 'managed-guest' | 'kiosk';

/** What ChromeOS says of this Chromebook and of who is signed in. Asked each time; nothing of it is kept here. */
export type Chromeos = {
  /** The address of the signed-in account; empty when there is none. Matched where it is read, and forgotten. */
  account: () => Promise<string>;
  /** The id that the admin gave this Chromebook; empty when there is none, or the user is not affiliated. */
  assetId: () => Promise<string>;
  session: () => Promise<SessionKind>;
  /** Signs a managed guest session out. Nothing that is stored in it is left. */
  signOut: () => Promise<void>;
};
