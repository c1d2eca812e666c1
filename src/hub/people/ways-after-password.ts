import type * as z from 'zod/mini';
import type { secondFactorNeeded } from '../../contracts/http/second-factor.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { passkeysOf } from '../store/passkey-store.ts';
import type { RelyingParty } from './relying-party.ts';
import type { SecondFactors } from './second-factors.ts';

/** What an adult can show after the password, the quickest first, and which passkeys do not open at this address. */
export async function waysAfterPassword(
  { factors, reading }: { factors: SecondFactors; reading: HubStore },
  adultId: string,
  { host, works }: RelyingParty,
): Promise<z.output<typeof secondFactorNeeded>> {
  const { hasCode, recoveryCodesLeft } = await factors.ofAdult(adultId);
  const hosts = new Set((await passkeysOf(reading, adultId)).map((key) => key.host));
  const elsewhere = [...hosts].filter((other) => other !== host || !works);
  return {
    secondFactor: [
      ...(works && hosts.has(host) ? ['passkey'] : []),
      ...(hasCode ? ['code'] : []),
      ...(recoveryCodesLeft > 0 ? ['recovery-code'] : []),
    ],
    ...(elsewhere.length > 0 ? { passkeysElsewhere: elsewhere } : {}),
  };
}
