import type { ChromeosFake } from '../../../domain/policy/chromeos-fake.ts';
import type { Chromeos } from './chromeos.ts';

/** Key in `storage.session` under which the fake notes that it was told to sign out. */
export const fakeSignOutKey = 'fakeChromeosSignedOut';

/**
 * A fake, for trials on other machines: it says what the policy key `chromeosFake` tells it to. No session can be ended there; it is noted
 * that it would have been.
 */
export function fakeChromeos(
  { account = '', assetId = '', session = 'user' }: ChromeosFake,
  noteSignOut: () => Promise<void>,
): Chromeos {
  return {
    account: () => Promise.resolve(account),
    assetId: () => Promise.resolve(assetId),
    session: () => Promise.resolve(session),
    signOut: noteSignOut,
  };
}
