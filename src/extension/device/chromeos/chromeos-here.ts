import type { ChromeosFake } from '../../../domain/policy/chromeos-fake.ts';
import { browserChromeos } from './browser-chromeos.ts';
import type { Chromeos } from './chromeos.ts';
import { fakeChromeos } from './fake-chromeos.ts';

/**
 * Who answers for ChromeOS: the browser itself, or the fake where policy names one. On ChromeOS a fake is passed over, so that
 * a policy of trials that was left standing makes nobody staff.
 *
 * @param os as `chrome.runtime.getPlatformInfo` names it.
 */
export function chooseChromeos(os: string, real: Chromeos, fake: ChromeosFake | undefined): Chromeos {
  return os === 'cros' || fake === undefined ? real : fakeChromeos(fake);
}

export async function chromeosHere(fake: ChromeosFake | undefined): Promise<Chromeos> {
  const real = browserChromeos(chrome);
  if (fake === undefined) return real;
  return chooseChromeos((await chrome.runtime.getPlatformInfo()).os, real, fake);
}
