import type { Context } from 'hono';
import { isIP } from 'node:net';
import type { HubEnv } from '../web/hub-env.ts';

/** For whom a passkey is: the address by which this browser has the hub. */
export type RelyingParty = {
  origin: string;
  host: string;
  /** Browsers allow passkeys over https or on this machine, at a name and never at a bare number (WebAuthn, 5.1). */
  works: boolean;
};

/** What `needOwnOrigin` has let through says by which address the hub was opened. */
export function relyingPartyOf(context: Context<HubEnv>, publicAddress: string): RelyingParty {
  const asked = new URL(context.req.url);
  const known = new URL(publicAddress);
  // A program in front of the hub may keep https to itself.
  const address = new URL(context.req.header('origin') ?? (asked.host === known.host ? known : asked));
  const host = address.hostname;
  const isSecure = address.protocol === 'https:' || host === 'localhost';
  return { origin: address.origin, host, works: isSecure && isIP(host.replace(/^\[|\]$/g, '')) === 0 };
}
