import type { HttpBindings } from '@hono/node-server';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { Adult } from '../people/sign-in.ts';
import type { HeldRights } from '../people/standing-of-adult.ts';
import type { StreamParty } from '../live/stream-tickets.ts';

/** What a request carries through the hub's routes. */
export type HubEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Set by `needSignIn`, and with it by `needRight`. */
    adult: Adult;
    /** What this adult may do at this moment. */
    rights: AdultRights;
    /** The same, with how they are held. */
    held: HeldRights;
    /** When the first of these rights ends by itself, if any does. */
    rightsEndAt: Date | undefined;
    /** Set where a stream ticket was taken. */
    party: StreamParty;
  };
};
