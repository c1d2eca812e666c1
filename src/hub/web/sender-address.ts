import type { Context } from 'hono';
import type { HubEnv } from './hub-env.ts';

/** The network address that a request came from, for counting failures; it is never stored or logged. */
export function senderAddress(context: Context<HubEnv>): string {
  return context.env.incoming?.socket.remoteAddress ?? 'unknown';
}
