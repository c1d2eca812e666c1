import type { ChromeosFake } from '../../../domain/policy/chromeos-fake.ts';
import { browserChromeos } from './browser-chromeos.ts';
import type { Chromeos } from './chromeos.ts';
import { fakeChromeos, fakeSignOutKey } from './fake-chromeos.ts';

/**
 * Who answers for ChromeOS: the browser itself, or the fake where policy names one. On ChromeOS a fake is passed over, so that
 * a policy of trials that was left standing makes nobody staff.
 *
 * @param os as `chrome.runtime.getPlatformInfo` names it.
 */
export function chooseChromeos(
  os: string,
  real: Chromeos,
  fake: ChromeosFake | undefined,
  noteSignOut: () => Promise<void>,
): Chromeos {
  return os === 'cros' || fake === undefined ? real : fakeChromeos(fake, noteSignOut);
}

export async function chromeosHere(fake: ChromeosFake | undefined): Promise<Chromeos> {
  const real = browserChromeos(chrome);
  if (fake === undefined) return real;
  const { os } = await chrome.runtime.getPlatformInfo();
  return chooseChromeos(os, real, fake, () => chrome.storage.session.set({ [fakeSignOutKey]: true }));
}
