import type { HttpBindings } from '@hono/node-server';
import type { Adult } from '../people/sign-in.ts';
import type { StreamParty } from '../live/stream-tickets.ts';

/** What a request carries through the hub's routes. */
export type HubEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Set by `needSignIn`. */
    adult: Adult;
    /** Set where a stream ticket was taken. */
    party: StreamParty;
  };
};
