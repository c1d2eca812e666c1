import type { ChromeosFake } from '../../../domain/policy/chromeos-fake.ts';
import type { Chromeos } from './chromeos.ts';

/** A fake, for trials on other machines: it says what the policy key `chromeosFake` tells it to. */
export function fakeChromeos({ account = '', assetId = '', session = 'user' }: ChromeosFake): Chromeos {
  return {
    account: () => Promise.resolve(account),
    assetId: () => Promise.resolve(assetId),
    session: () => Promise.resolve(session),
  };
}
