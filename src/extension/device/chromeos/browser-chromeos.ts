import type { Chromeos } from './chromeos.ts';

/** The parts of `chrome.enterprise` that are there on ChromeOS only, and only for a force-installed extension. */
type Enterprise = {
  deviceAttributes?: { getDeviceAssetId: () => Promise<string> };
  /** Chrome gives it to managed guest sessions and to no other (documentation of chrome.enterprise.login). */
  login?: { exitCurrentManagedGuestSession: () => Promise<void> };
};

export type ChromeApis = {
  enterprise?: Enterprise;
  identity: {
    getProfileUserInfo: (details: { accountStatus: 'ANY' }) => Promise<{ email: string }>;
  };
};

/**
 * The real thing. Elsewhere than on ChromeOS there is an account at most.
 *
 * A kiosk session has neither an account nor the means to end a managed guest session; that is how it is told.
 */
export function browserChromeos({ enterprise, identity }: ChromeApis): Chromeos {
  // An account that is signed in without sync counts as well.
  const account = async () => (await identity.getProfileUserInfo({ accountStatus: 'ANY' })).email;
  return {
    account,
    assetId: async () => (await enterprise?.deviceAttributes?.getDeviceAssetId()) ?? '',
    async session() {
      if (enterprise?.login !== undefined) return 'managed-guest';
      return (await account()) === '' && enterprise !== undefined ? 'kiosk' : 'user';
    },
    async signOut() {
      await enterprise?.login?.exitCurrentManagedGuestSession();
    },
  };
}
